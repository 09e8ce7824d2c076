using System.Collections.Concurrent;

namespace HealthGraph.Graph.Index;

/// <summary>Views of a graph as it was known by a day.</summary>
internal static class PastViews
{
    // Each may keep lists of all nodes.
    private const int Most = 8;

    /// <summary>Remembers a view; a full memory is emptied.</summary>
    public static GraphView Add(ConcurrentDictionary<int, GraphView> past, int end, GraphView view)
    {
        if (past.Count >= Most)
        {
            past.Clear();
        }

        return past.GetOrAdd(end, view);
    }

    /// <summary>The view by the end of a day. O(articles).</summary>
    public static GraphView Make(GraphView whole, PartialDate day)
    {
        var (end, snapshot) = (DateNumber.EndOf(day), whole.Snapshot);
        var issues = snapshot.Issues.Select(i => DateNumber.Of(CarriedBy.DateOf(i))).ToArray();
        var visible = new BitSet(snapshot.Articles);
        for (var slot = 0; slot < snapshot.Articles; slot++)
        {
            if (whole.Visible[slot] && IsKnown(whole.Tables.Articles[slot], issues, end))
            {
                visible.Add(slot);
            }
        }

        return new GraphView(whole.Tables, snapshot, visible, day);
    }

    private static bool IsKnown(ArticleEntry entry, int[] issues, int end) => entry.Issues.Length == 0
        ? entry.PublishedOn > 0 && entry.PublishedOn <= end
        : Array.Exists(entry.Issues, i => issues[i.Issue] > 0 && issues[i.Issue] <= end);
}
