using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Names;
using HealthGraph.Graph.Decisions;

namespace HealthGraph.Graph.Doubles;

/// <summary>Looks through a whole graph for nodes that may be one and that nobody has judged.</summary>
/// <param name="names">Compares the names of bodies.</param>
/// <param name="regions">Knows the places that an ambiguous name may be.</param>
public sealed class DoubleFinder(NameComparer names, RegionTable regions)
{
    /// <summary>The pairs, likeliest first, then by id. Reads the whole graph; memory grows with the number of nodes.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="judged">What people have said; pairs that they judged, by whatever verdict, are left out.</param>
    /// <param name="least">Least score, 0-1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<IReadOnlyList<LikelyDouble>> FindAsync(IGraphReader store, Judgements judged, double least, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(judged);
        var all = new ProfileGathering(await store.ResolutionAsync(cancellationToken));
        await foreach (var stored in store.StoredArticlesAsync(cancellationToken))
        {
            all.Add(stored);
        }

        return
        [
            .. new PersonDoubles(all, names).Find().Concat(new BodyDoubles(all, names).Find()).Concat(new PlaceDoubles(all, regions).Find())
                .Where(d => d.Score >= least && judged.Of(d.Node, d.Other) is null)
                .OrderByDescending(d => d.Score).ThenBy(d => d.Node, StringComparer.Ordinal).ThenBy(d => d.Other, StringComparer.Ordinal),
        ];
    }
}
