using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>The articles that a filter lets through.</summary>
internal static class ArticleScope
{
    /// <summary>Their numbers, ascending.</summary>
    public static List<int> Of(GraphView view, ArticleFilter filter)
    {
        var passes = Test(view, filter);
        var found = new List<int>();
        for (var slot = 0; slot < view.Snapshot.Articles; slot++)
        {
            if (passes(slot))
            {
                found.Add(slot);
            }
        }

        return found;
    }

    /// <summary>Whether an article is one of them, by its number.</summary>
    public static Func<int, bool> Test(GraphView view, ArticleFilter filter)
    {
        var about = filter.Topic is { } topic ? SpeakingOf(view, view.Node(topic) is { } node ? [node.Number] : []) : null;
        var there = filter.Region is { } region ? SpeakingOf(view, view.Regions.Numbers(region)) : null;
        return slot => view.Visible[slot] && about?[slot] != false && there?[slot] != false && Holds(view, slot, filter);
    }

    /// <summary>Whether a day lies between two; one that is not known does not, where any of them is given.</summary>
    public static bool Between(int day, PartialDate? from, PartialDate? to) => (from is null && to is null)
        || (day > 0 && (from is not { } first || day >= DateNumber.Of(first)) && (to is not { } last || day <= DateNumber.EndOf(last)));

    private static bool Holds(GraphView view, int slot, ArticleFilter filter) =>
        ((filter.From is null && filter.To is null) || Between(view.DayOf(slot), filter.From, filter.To))
        && (filter.Source is not { } source || string.Equals(new ArticleView(view, slot).Source, source, StringComparison.Ordinal));

    private static BitSet SpeakingOf(GraphView view, IEnumerable<int> nodes)
    {
        var articles = new BitSet(view.Snapshot.Articles);
        foreach (var node in nodes)
        {
            foreach (var member in (int[])[node, .. view.Snapshot.Resolved.Members(node)])
            {
                Add(view, member, articles);
            }
        }

        return articles;
    }

    private static void Add(GraphView view, int node, BitSet articles)
    {
        var all = view.Tables.Nodes.Slots(node);
        for (var i = 0; i < all.Count; i++)
        {
            if (view.Visible[all[i]])
            {
                articles.Add(all[i]);
            }
        }
    }
}
