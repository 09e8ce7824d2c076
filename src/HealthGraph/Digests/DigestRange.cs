using HealthGraph.Exporting;
using HealthGraph.Graph;

namespace HealthGraph.Digests;

/// <summary>Which articles a digest is about, and which came before them.</summary>
internal sealed class DigestRange
{
    private readonly IssueNode? issue;
    private readonly ExportDates dates;
    private readonly Dictionary<string, IssueNode> carriers;

    private DigestRange(IssueNode? issue, ExportDates dates, Dictionary<string, IssueNode> carriers) =>
        (this.issue, this.dates, this.carriers) = (issue, dates, carriers);

    /// <summary>Reads which issue was the first to carry each article.</summary>
    /// <param name="reader">The graph.</param>
    /// <param name="issue">The issue asked for, or null.</param>
    /// <param name="dates">The days asked for where no issue is.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<DigestRange> ReadAsync(IGraphReader reader, IssueNode? issue, ExportDates dates, CancellationToken cancellationToken)
    {
        var issues = new Dictionary<string, IssueNode>(StringComparer.Ordinal);
        await foreach (var each in reader.IssuesAsync(cancellationToken))
        {
            issues.Add(each.Id, each);
        }

        var first = new Dictionary<string, IssueNode>(StringComparer.Ordinal);
        await foreach (var place in reader.ContainmentsAsync(null, cancellationToken))
        {
            var carrier = issues[place.IssueId];
            if (!first.TryGetValue(place.ArticleId, out var known) || CarriedBy.Compare(carrier, known) < 0)
            {
                first[place.ArticleId] = carrier;
            }
        }

        return new DigestRange(issue, dates, first);
    }

    /// <summary>Less than zero: it came before; zero: it is what the digest is about; more than zero, or null where nothing tells: neither.</summary>
    /// <remarks>An article is of the issue that carried it first; one that no issue carried is before an issue where its date is.</remarks>
    public int? TurnOf(ArticleNode article)
    {
        var carrier = carriers.GetValueOrDefault(article.Id);
        if (issue is null)
        {
            return (article.PublishedOn ?? (carrier is null ? null : CarriedBy.DateOf(carrier))) is { } date ? TurnOf(date) : null;
        }

        return carrier is not null ? Math.Sign(CarriedBy.Compare(carrier, issue))
            : article.PublishedOn is { } own && CarriedBy.DateOf(issue) is { } published ? own < published ? -1 : 1 : null;
    }

    private int TurnOf(PartialDate date) => dates.Contains(date) ? 0 : new ExportDates(dates.From, null).Contains(date) ? 1 : -1;
}
