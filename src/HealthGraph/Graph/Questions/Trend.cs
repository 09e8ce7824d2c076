using System.Runtime.InteropServices;
using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>How often a node was spoken of over time.</summary>
/// <param name="Node">The node.</param>
/// <param name="Points">
/// From the first bucket with anything in it to the last, or from and to the dates that were asked for, so that trends can be laid side by side; empty ones too;
/// at most 1,000, the latest.
/// </param>
/// <param name="Undated">How many articles have no date that is fine enough.</param>
public sealed record Trend(NodeView Node, IReadOnlyList<TrendPoint> Points, int Undated)
{
    private const int MostPoints = 1000;

    /// <summary>The trend of a node; articles count by their date, events by theirs, else by that of the first article that reports them.</summary>
    /// <param name="node">The node.</param>
    /// <param name="bucket">How time is divided.</param>
    /// <param name="from">Nothing before it; or null.</param>
    /// <param name="to">Nothing after its end; or null.</param>
    public static Trend Of(NodeView node, Bucket bucket, PartialDate? from = null, PartialDate? to = null) => Of(node, bucket, new ArticleFilter { From = from, To = to });

    /// <summary>The trend of a node in some articles. Events count where any of those reports them.</summary>
    /// <param name="node">The node.</param>
    /// <param name="bucket">How time is divided.</param>
    /// <param name="articles">Which articles; its dates hold for events too.</param>
    public static Trend Of(NodeView node, Bucket bucket, ArticleFilter articles)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(articles);
        return articles == ArticleFilter.None ? DaySums.Of(node).Whole(bucket, () => Counted(node, bucket, articles)) : Counted(node, bucket, articles);
    }

    private static Trend Counted(NodeView node, Bucket bucket, ArticleFilter articles)
    {
        var (points, undated) = (new Dictionary<DateOnly, Tally>(), 0);
        foreach (var (day, sum) in Sums(node, articles with { From = null, To = null }).Where(s => ArticleScope.Between(s.Day, articles.From, articles.To)))
        {
            if (Buckets.StartOf(day, bucket) is { } start)
            {
                ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(points, start, out _);
                tally = tally.With(sum);
            }
            else
            {
                undated += sum.Articles;
            }
        }

        return new Trend(node, Filled(points, bucket, articles), undated);
    }

    private static IEnumerable<(int Day, Tally Sum)> Sums(NodeView node, ArticleFilter articles)
    {
        if (articles == ArticleFilter.None)
        {
            return DaySums.Of(node).Sums;
        }

        var view = node.Graph;
        HashSet<int> scope = [.. ArticleScope.Of(view, articles)];
        return node.Facts.Articles.Where(scope.Contains).Select(s => (view.DayOf(s), new Tally(1, ArticleNodes.TimesOf(view, s, node.Number), 0)))
            .Concat(node.Events.Where(e => e.Node.Facts.Articles.Any(scope.Contains)).Select(e => (DateNumber.Of(e.When), new Tally(0, 0, 1))));
    }

    private static List<TrendPoint> Filled(Dictionary<DateOnly, Tally> points, Bucket bucket, ArticleFilter articles)
    {
        var filled = new List<TrendPoint>();
        var (from, to) = (Buckets.Of(articles.From, bucket, last: false), Buckets.Of(articles.To, bucket, last: true));
        if ((points.Count == 0 && (from is null || to is null)) || from > to)
        {
            return filled;
        }

        // One wrong date of long ago must not make a million empty days.
        var last = to ?? points.Keys.Max();
        var (span, known) = (MostPoints * Buckets.MostDays(bucket), points.Keys.Where(k => last.DayNumber - k.DayNumber <= MostPoints * Buckets.MostDays(bucket)));
        var first = from is not { } given ? known.DefaultIfEmpty(last).Min()
            : last.DayNumber - given.DayNumber <= span ? given : Buckets.StartOf(last.AddDays(-span), bucket);
        for (var start = first; ; start = Buckets.Next(start, bucket))
        {
            var tally = points.GetValueOrDefault(start);
            filled.Add(new TrendPoint(Buckets.Label(start, bucket), tally.Articles, tally.Mentions, tally.Events));
            if (start >= last)
            {
                break;
            }
        }

        return filled.Count > MostPoints ? filled[^MostPoints..] : filled;
    }
}
