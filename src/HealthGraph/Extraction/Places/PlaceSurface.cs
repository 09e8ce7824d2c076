using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>A stretch of text that may name a place.</summary>
/// <param name="Span">In the text scanned.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Form">How it was read.</param>
/// <param name="Names">The regions that it may name, in the order of the table; for a built place those that it lies in. Never empty.</param>
/// <param name="Village">Name of a built place below <paramref name="Names"/>; empty for all others.</param>
internal sealed record PlaceSurface(TextSpan Span, string Text, PlaceForm Form, IReadOnlyList<RegionName> Names, string Village = "");
