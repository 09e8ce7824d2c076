namespace HealthGraph.Text;

/// <summary>One key that a text begins with.</summary>
/// <param name="Length">Length of the key in UTF-16 code units, at least 1.</param>
/// <param name="Value">The key's value, 0 or more.</param>
public readonly record struct TrieMatch(int Length, int Value);
