using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>What a surface names.</summary>
/// <param name="Region">The region; null where the text does not decide.</param>
/// <param name="Candidates">What it may be, likeliest first; the region alone where decided.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Confidence">0-1.</param>
internal sealed record PlaceAnswer(Region? Region, IReadOnlyList<Region> Candidates, string Reason, double Confidence);
