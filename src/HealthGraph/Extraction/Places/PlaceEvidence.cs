using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>Something that an article says about where it plays.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Text">The words that say it.</param>
/// <param name="Regions">The regions that they may mean; more than one makes it weaker.</param>
internal sealed record PlaceEvidence(PlaceEvidenceKind Kind, string Text, IReadOnlyList<Region> Regions);
