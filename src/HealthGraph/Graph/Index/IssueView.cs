namespace HealthGraph.Graph.Index;

/// <summary>An issue of a view, with the articles that it carries there.</summary>
public sealed class IssueView
{
    private readonly GraphView view;
    private readonly int[] slots;

    internal IssueView(GraphView view, IssueNode issue, int rank, int[] slots) => (this.view, Issue, Rank, this.slots) = (view, issue, rank, slots);

    /// <summary>The view that it belongs to.</summary>
    public GraphView Graph => view;

    /// <summary>Id, series, number, dates, publisher.</summary>
    public IssueNode Issue { get; }

    /// <summary>Its date, else the last day that it covers; or null.</summary>
    public PartialDate? Date => CarriedBy.DateOf(Issue);

    /// <summary>Its articles by their place in it, then by id.</summary>
    public IReadOnlyList<ArticleView> Articles => new ArticleList(view, slots);

    /// <summary>Place among the issues of the view, by date.</summary>
    internal int Rank { get; }
}
