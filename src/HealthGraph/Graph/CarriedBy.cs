namespace HealthGraph.Graph;

/// <summary>The issues that first and last carried an article, and so each of its statements.</summary>
/// <param name="First">The earliest by date, then number, then id; an issue without a date comes last.</param>
/// <param name="Last">The latest in the same order; the same as <paramref name="First"/> where one issue carried it.</param>
public sealed record CarriedBy(IssueNode First, IssueNode Last)
{
    /// <summary>The issues of each article; an article that no issue carries is left out.</summary>
    /// <param name="reader">The graph.</param>
    /// <param name="articleIds">Articles asked for.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<IReadOnlyDictionary<string, CarriedBy>> OfAsync(
        IGraphReader reader, IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var issues = new Dictionary<string, IssueNode>(StringComparer.Ordinal);
        await foreach (var issue in reader.IssuesAsync(cancellationToken))
        {
            issues[issue.Id] = issue;
        }

        var carried = new Dictionary<string, CarriedBy>(StringComparer.Ordinal);
        await foreach (var containment in reader.ContainmentsAsync(articleIds, cancellationToken))
        {
            var issue = issues[containment.IssueId];
            carried[containment.ArticleId] = carried.GetValueOrDefault(containment.ArticleId) is { } known
                ? new CarriedBy(Compare(issue, known.First) < 0 ? issue : known.First, Compare(issue, known.Last) > 0 ? issue : known.Last)
                : new CarriedBy(issue, issue);
        }

        return carried;
    }

    /// <summary>The day by which an issue was out: its date, else the last day it covers; null where it says neither.</summary>
    public static PartialDate? DateOf(IssueNode issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return issue.PublishedOn ?? issue.CoverageEnd;
    }

    /// <summary>The order of issues: by date, then number, then id; one without a date comes last.</summary>
    internal static int Compare(IssueNode left, IssueNode right)
    {
        var (a, b) = (DateOf(left), DateOf(right));
        var byDate = (a is null).CompareTo(b is null);
        byDate = byDate != 0 || a is null ? byDate : a.Value.CompareTo(b!.Value);
        var byNumber = byDate != 0 ? byDate : Nullable.Compare(left.Number, right.Number);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(left.Id, right.Id);
    }
}
