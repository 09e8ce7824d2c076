namespace HealthGraph.Extraction.Vocabularies;

/// <summary>The word lists that detectors ask for at every place of a text.</summary>
[Flags]
internal enum WordKinds : ushort
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Names of the lexicon that a body bears; values as in <see cref="Dictionaries.Lexicon.Names"/>.</summary>
    Names = 1,

    /// <summary>Surfaces of regions; values as in <see cref="Dictionaries.Regions.RegionTable.NamedBy(int)"/>.</summary>
    Regions = 2,

    /// <summary>Forms of official bodies (grammar).</summary>
    Endings = 4,

    /// <summary>Heads of built names (grammar).</summary>
    Heads = 8,

    /// <summary>Words that end a name (grammar).</summary>
    Stops = 16,

    /// <summary>Words that names are made of (grammar).</summary>
    Themes = 32,

    /// <summary>Longer words that begin like a head (grammar).</summary>
    Longer = 64,

    /// <summary>Words in which no place is read; a value is a set of <see cref="Dictionaries.Regions.PlaceWordKind"/>.</summary>
    Shields = 128,

    /// <summary>Names of the lexicon that a topic bears.</summary>
    Topics = 512,

    /// <summary>Names of the lexicon that a policy bears.</summary>
    Policies = 1024,

    /// <summary>Words around persons; a value is a set of <see cref="People.PersonWords"/>.</summary>
    PersonWords = 256,
}
