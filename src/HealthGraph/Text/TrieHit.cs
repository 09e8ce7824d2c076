namespace HealthGraph.Text;

/// <summary>A key that begins at some place of a text.</summary>
/// <param name="Place">Offset of its first code unit.</param>
/// <param name="Length">Length in UTF-16 code units, at least 1.</param>
/// <param name="ValueIndex">1 + index into <see cref="DoubleArrayTrie.Values"/>.</param>
internal readonly record struct TrieHit(int Place, int Length, int ValueIndex);
