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
        var (view, points, undated) = (node.Graph, new Dictionary<DateOnly, Tally>(), 0);
        var scope = Scope(view, articles);
        foreach (var slot in node.Facts.Articles.Where(s => scope?.Contains(s) != false))
        {
            var day = view.DayOf(slot);
            if (!ArticleScope.Between(day, articles.From, articles.To))
            {
                continue;
            }

            undated += Add(points, day, bucket, new Tally(1, ArticleNodes.TimesOf(view, slot, node.Number), 0)) ? 0 : 1;
        }

        foreach (var day in EventDays(node, scope).Where(d => ArticleScope.Between(d, articles.From, articles.To)))
        {
            Add(points, day, bucket, new Tally(0, 0, 1));
        }

        return new Trend(node, Filled(points, bucket, articles), undated);
    }

    private static HashSet<int>? Scope(GraphView view, ArticleFilter articles) =>
        (articles with { From = null, To = null }) == ArticleFilter.None ? null : [.. ArticleScope.Of(view, articles with { From = null, To = null })];

    private static IEnumerable<int> EventDays(NodeView node, HashSet<int>? scope) => node.Edges.Where(e => e.Other.Kind is "Event").Select(e => e.Other).Distinct()
        .Where(e => scope is null || e.Facts.Articles.Any(scope.Contains)).Select(e => DateNumber.Of(new EventView(e).When));

    private static bool Add(Dictionary<DateOnly, Tally> points, int day, Bucket bucket, Tally more)
    {
        if (Buckets.StartOf(day, bucket) is not { } start)
        {
            return false;
        }

        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(points, start, out _);
        tally = new Tally(tally.Articles + more.Articles, tally.Mentions + more.Mentions, tally.Events + more.Events);
        return true;
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

    private readonly record struct Tally(int Articles, int Mentions, int Events);
}
