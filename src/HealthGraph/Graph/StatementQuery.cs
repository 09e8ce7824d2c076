namespace HealthGraph.Graph;

/// <summary>Which statements are asked for.</summary>
/// <param name="NodeIds">Canonical ids; statements with any of them as subject or object.</param>
public sealed record StatementQuery(IReadOnlyCollection<string> NodeIds)
{
    /// <summary>Only these predicates; null for all.</summary>
    public IReadOnlyCollection<string>? Predicates { get; init; }

    /// <summary>Only statements of these articles, by id; null for all. Costs by these articles, and not by how many others speak of the nodes.</summary>
    public IReadOnlyCollection<string>? Articles { get; init; }

    /// <summary>Only what was known by the end of this day, month or year: articles that an issue had carried by then, or, in no issue, dated by then; null for all.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>1-10,000.</summary>
    public int Limit { get; init; } = 1000;

    /// <summary>Predicate, article and id of the last statement of the page before, or null.</summary>
    public (string Predicate, string ArticleId, string Id)? After { get; init; }
}
