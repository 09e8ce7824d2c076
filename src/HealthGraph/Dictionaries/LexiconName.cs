namespace HealthGraph.Dictionaries;

/// <summary>A name in the lexicon and the entry that bears it.</summary>
/// <param name="Entry">The bearer.</param>
/// <param name="Alias">The name with its marks; for the canonical name itself unmarked.</param>
public readonly record struct LexiconName(LexiconEntry Entry, Alias Alias);
