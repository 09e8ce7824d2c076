namespace HealthGraph.Graph.Questions;

/// <summary>Which nodes are mentioned together.</summary>
/// <param name="Kind">Kind of the one node: <c>Organization</c>.</param>
/// <param name="OtherKind">Kind of the other; the same or another.</param>
public sealed record CoOccurrenceQuestion(string Kind, string OtherKind)
{
    /// <summary>In which articles.</summary>
    public ArticleFilter Articles { get; init; } = ArticleFilter.None;

    /// <summary>The most pairs, 1-500.</summary>
    public int First { get; init; } = 20;
}
