namespace HealthGraph.Extraction.Relations;

/// <summary>One level of a region's path.</summary>
/// <param name="End">Offset in the path after the level.</param>
/// <param name="ShortName">In the path: the name without its ending, with it where nothing but one character stands before it.</param>
internal readonly record struct RegionLevel(int End, TextSpan ShortName);
