namespace HealthGraph.GraphQL;

/// <summary>A place in a GraphQL document.</summary>
/// <param name="Line">Line, from 1; a line ends at LF, CR or CR LF.</param>
/// <param name="Column">Column, from 1, counted in UTF-16 code units as the reference implementation does.</param>
public readonly record struct SourceLocation(int Line, int Column);
