namespace HealthGraph.Scenarios;

/// <summary>What a run of the program came to.</summary>
/// <param name="ExitCode">0 done, 1 findings, 2 usage, 3 could not run.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ProgramResult(int ExitCode, string Output, string Error);
