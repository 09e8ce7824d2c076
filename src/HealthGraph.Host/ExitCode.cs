namespace HealthGraph.Host;

/// <summary>What the program says of itself when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with findings that need a person.</summary>
    public const int Findings = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;

    /// <summary>Could not run.</summary>
    public const int Failed = 3;
}
