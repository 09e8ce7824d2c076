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

    /// <summary>The view by the end of a day.</summary>
    public static GraphView Make(GraphView whole, PartialDate day)
    {
        var (end, days) = (DateNumber.EndOf(day), whole.KnownDays);
        var visible = new BitSet(days.Length);
        for (var slot = 0; slot < days.Length; slot++)
        {
            if (days[slot] > 0 && days[slot] <= end)
            {
                visible.Add(slot);
            }
        }

        return new GraphView(whole.Tables, whole.Snapshot, visible, day) { Whole = whole.Whole ?? whole };
    }

    /// <summary>When each article of a view became known: when an issue first carried it; in no issue, by its own date; 0 for what the view does not see.</summary>
    public static int[] Days(GraphView whole)
    {
        var issues = whole.Snapshot.Issues.Select(i => DateNumber.Of(CarriedBy.DateOf(i))).ToArray();
        var days = new int[whole.Snapshot.Articles];
        for (var slot = 0; slot < days.Length; slot++)
        {
            days[slot] = whole.Visible[slot] ? Day(whole.Tables.Articles[slot], issues) : 0;
        }

        return days;
    }

    private static int Day(ArticleEntry entry, int[] issues)
    {
        var first = entry.Issues.Length == 0 ? entry.PublishedOn : 0;
        foreach (var (issue, _) in entry.Issues)
        {
            first = first == 0 || (issues[issue] > 0 && issues[issue] < first) ? issues[issue] : first;
        }

        return first;
    }
}
