namespace HealthGraph.Graph;

/// <summary>An issue of a bulletin, as the graph keeps it.</summary>
/// <param name="Id"><c>issue/series#number</c>, else <c>issue/publisher@date</c>, else <c>issue/hash</c>.</param>
/// <param name="Series">Name of the series, or null.</param>
/// <param name="Number">Number, or null.</param>
/// <param name="PublishedOn">Date of the issue, or null.</param>
/// <param name="CoverageStart">First day covered, or null.</param>
/// <param name="CoverageEnd">Last day covered, or null.</param>
/// <param name="Publisher">Publisher, or null.</param>
public sealed record IssueNode(
    string Id, string? Series, int? Number, PartialDate? PublishedOn, PartialDate? CoverageStart, PartialDate? CoverageEnd, string? Publisher)
{
    /// <summary>What a store keeps where both are written, in whatever order: of two values the ordinally smaller, of a value and none the value.</summary>
    public IssueNode With(IssueNode other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            PublishedOn = Least(PublishedOn, other.PublishedOn),
            CoverageStart = Least(CoverageStart, other.CoverageStart),
            CoverageEnd = Least(CoverageEnd, other.CoverageEnd),
            Publisher = Publisher is null || (other.Publisher is not null && string.CompareOrdinal(other.Publisher, Publisher) < 0) ? other.Publisher : Publisher,
        };
    }

    // As texts: 2024 comes before 2024-01, as in PartialDate.
    private static PartialDate? Least(PartialDate? a, PartialDate? b) => a is null || b < a ? b : a;
}
