namespace HealthGraph;

/// <summary>Something wrong or doubtful in an input, told to a person; never thrown.</summary>
/// <param name="Code">One of <see cref="FindingCode"/>, such as <c>HG1003</c>.</param>
/// <param name="File">Path or name of the input, or null where none is concerned.</param>
/// <param name="Line">1-based line, or null.</param>
/// <param name="Column">1-based column in UTF-16 code units, or null.</param>
/// <param name="What">What was wrong, one sentence.</param>
/// <param name="Advice">What to do about it, one sentence.</param>
public sealed record Finding(string Code, string? File, int? Line, int? Column, string What, string Advice);
