namespace HealthGraph.Graph.Questions;

/// <summary>Which nodes stand first.</summary>
/// <param name="Kind">A node kind: <c>Organization</c>.</param>
/// <param name="By">What they are ranked by.</param>
public sealed record TopQuestion(string Kind, TopBy By)
{
    /// <summary>Counted in which articles.</summary>
    public ArticleFilter Articles { get; init; } = ArticleFilter.None;

    /// <summary>Only nodes of this kind of body, place or policy, or type of event, as in <c>hospital</c>; or null.</summary>
    public string? Type { get; init; }

    /// <summary>The most nodes, 1-500.</summary>
    public int First { get; init; } = 20;
}
