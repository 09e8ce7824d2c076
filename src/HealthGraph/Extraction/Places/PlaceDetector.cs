using HealthGraph.Dictionaries.Regions;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Places;

/// <summary>Proposes every place of an article; a longer name around one wins in the lattice.</summary>
internal sealed class PlaceDetector(RegionTable table, PlaceWords words, ISegmenter? segmenter) : IDetector
{
    /// <summary>Rule of listed names and paths of them.</summary>
    public const string NameRule = "region.name";

    /// <summary>Rule of one-character forms.</summary>
    public const string OneCharacterRule = "region.one-character";

    /// <summary>Rule of villages and communities.</summary>
    public const string BuiltRule = "region.built";

    private const double KnownWeight = 1.0;
    private const double BuiltWeight = 0.9;

    private readonly PlaceScanner scanner = new(table, words, segmenter);

    /// <inheritdoc/>
    public void Detect(DetectionContext context, List<Candidate> candidates)
    {
        foreach (var surface in scanner.Scan(context.Words))
        {
            candidates.Add(surface.Form switch
            {
                PlaceForm.Built => new Candidate(surface.Span, EntityType.Region, BuiltWeight, BuiltRule, surface),
                PlaceForm.OneCharacter => new Candidate(surface.Span, EntityType.Region, KnownWeight, OneCharacterRule, surface),
                _ => new Candidate(surface.Span, EntityType.Region, KnownWeight, NameRule, surface),
            });
        }
    }
}
