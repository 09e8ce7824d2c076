using HealthGraph.Graph;

namespace HealthGraph.Digests;

/// <summary>What an issue, or the articles of some days, bring that no article before them said.</summary>
/// <param name="Issue">The issue, or null for a span of days.</param>
/// <param name="Dates">The days; open where an issue was asked for.</param>
/// <param name="Articles">How many articles are new.</param>
/// <param name="Earlier">How many articles came before and were compared.</param>
/// <param name="Sections">In a fixed order; those without entries too.</param>
public sealed record Digest(IssueNode? Issue, Exporting.ExportDates Dates, int Articles, int Earlier, IReadOnlyList<DigestSection> Sections);
