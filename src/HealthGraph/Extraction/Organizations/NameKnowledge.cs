using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>All that names are read with: the named bodies, the regions, and the grammar. Immutable, safe for many threads.</summary>
/// <param name="Lexicon">Named bodies.</param>
/// <param name="Regions">Regions.</param>
/// <param name="Grammar">How names are built.</param>
internal sealed record NameKnowledge(Lexicon Lexicon, RegionTable Regions, NameGrammar Grammar)
{
    /// <summary>Reads chains of region names.</summary>
    public PlaceChain Places { get; } = new(Regions);

    /// <summary>The words that are asked for at every place of a text.</summary>
    public IEnumerable<(WordKinds Kind, DoubleArrayTrie Words)> Lists =>
        [(WordKinds.Names, Lexicon.Words), (WordKinds.Regions, Regions.Surfaces), .. Grammar.Lists];
}
