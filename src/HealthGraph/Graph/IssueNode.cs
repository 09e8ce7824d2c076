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
    string Id, string? Series, int? Number, PartialDate? PublishedOn, PartialDate? CoverageStart, PartialDate? CoverageEnd, string? Publisher);
