namespace HealthGraph.Tables;

/// <summary>How rows and cells are told apart.</summary>
/// <param name="Delimiter">An ASCII character.</param>
/// <param name="Quote">An ASCII character, or U+0000 where cells are not quoted.</param>
public readonly record struct TableDialect(char Delimiter, char Quote);
