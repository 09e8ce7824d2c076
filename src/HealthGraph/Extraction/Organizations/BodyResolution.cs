namespace HealthGraph.Extraction.Organizations;

/// <summary>Which body a name stands for.</summary>
/// <param name="Name">Canonical name; the surface where <paramref name="Candidates"/> is not null.</param>
/// <param name="Kind">Kind of body; empty where unknown.</param>
/// <param name="Region">Path of its region, or null.</param>
/// <param name="Parent">Canonical name of its parent, or null.</param>
/// <param name="Candidates">Names that it may be where nothing decides, likeliest first; null where it is decided.</param>
/// <param name="Confidence">Factor 0-1 on the rule's confidence.</param>
/// <param name="Entry">Dictionary row, or null.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record BodyResolution(
    string Name, string Kind, string? Region, string? Parent, IReadOnlyList<string>? Candidates, double Confidence, string? Entry, string Reason);
