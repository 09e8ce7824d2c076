namespace HealthGraph.Extraction.Organizations;

/// <summary>An official body that every region of some levels has: a row of <c>grammar/functions.tsv</c>.</summary>
/// <param name="Function">What it is for: 卫生健康, 医疗保障.</param>
/// <param name="Text">Ending of the official name after the region: 卫生健康委员会.</param>
/// <param name="Levels">Levels of regions that have it.</param>
/// <param name="Kind">Kind of body.</param>
/// <param name="Prefix">What stands before the region: 中共; mostly empty.</param>
/// <param name="From">First year, or null.</param>
/// <param name="To">Year in which another took over, or null.</param>
/// <param name="Next">Ending of that other; may be empty.</param>
/// <param name="Bare">Whether the form may stand alone where the article decides.</param>
/// <param name="Only">Paths of the regions that alone have it; empty for all.</param>
/// <param name="Entry">Dictionary row as <c>file:line</c>.</param>
internal sealed record BodyEnding(
    string Function, string Text, NameLevels Levels, string Kind, string Prefix, int? From, int? To, string Next, bool Bare,
    IReadOnlyList<string> Only, string Entry);
