using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Organizations;

/// <summary>All that names are read with: the named bodies, the regions, and the grammar. Immutable, safe for many threads.</summary>
/// <param name="Lexicon">Named bodies.</param>
/// <param name="Regions">Regions.</param>
/// <param name="Grammar">How names are built.</param>
internal sealed record NameKnowledge(Lexicon Lexicon, RegionTable Regions, NameGrammar Grammar)
{
    /// <summary>Reads chains of region names.</summary>
    public PlaceChain Places { get; } = new(Regions);
}
