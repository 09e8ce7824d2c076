namespace HealthGraph.Extraction.Vocabularies;

/// <summary>A word that begins at a place of a text.</summary>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Row">Row of the <see cref="WordIndex"/>.</param>
/// <param name="Kinds">Lists that hold it.</param>
internal readonly record struct WordMatch(int Length, int Row, WordKinds Kinds);
