namespace HealthGraph.Documents;

/// <summary>A place in a source text.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in UTF-16 code units.</param>
internal readonly record struct SourcePoint(int Line, int Column);
