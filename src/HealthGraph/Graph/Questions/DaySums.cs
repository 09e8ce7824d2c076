using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>What there is about a node day by day, so that what is asked about time costs by the days and not by the articles.</summary>
internal sealed class DaySums : INodePart
{
    private const long SumBytes = 16;
    private const long TrendBytes = 20_000;

    private readonly Trend?[] whole = new Trend?[Enum.GetValues<Bucket>().Length];

    /// <summary>Adds them up.</summary>
    public DaySums(NodeView node)
    {
        var (view, sums) = (node.Graph, new SortedDictionary<int, Tally>());
        foreach (var slot in node.Facts.Articles)
        {
            Add(sums, view.DayOf(slot), new Tally(1, ArticleNodes.TimesOf(view, slot, node.Number), 0));
        }

        foreach (var happening in node.Events)
        {
            Add(sums, DateNumber.Of(happening.When), new Tally(0, 0, 1));
        }

        Sums = [.. sums.Select(s => (s.Key, s.Value))];
    }

    /// <inheritdoc/>
    public long Bytes => (Sums.Length * SumBytes) + TrendBytes;

    /// <summary>By day, a <see cref="DateNumber"/>; 0 for what has no date.</summary>
    public (int Day, Tally Sum)[] Sums { get; }

    /// <summary>Those of a node.</summary>
    public static DaySums Of(NodeView node) => node.Facts.Part(() => new DaySums(node));

    /// <summary>The trend over all time, made once a bucket.</summary>
    public Trend Whole(Bucket bucket, Func<Trend> make) => whole[(int)bucket] ??= make();

    private static void Add(SortedDictionary<int, Tally> sums, int day, Tally more) => sums[day] = sums.GetValueOrDefault(day).With(more);
}
