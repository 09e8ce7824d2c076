namespace HealthGraph.Graph.Index;

/// <summary>Tells two views apart that share nothing.</summary>
internal static class ViewChanges
{
    /// <summary>What is new or changed in a view. O(articles and events).</summary>
    public static CatchUp Between(GraphView before, GraphView after)
    {
        var (fresh, anew) = (new List<string>(), new List<string>());
        foreach (var article in after.Articles)
        {
            var print = after.Tables.Articles[article.Slot].Print;
            if (before.Article(article.Id) is not { } old)
            {
                fresh.Add(article.Id);
            }
            else if (before.Tables.Articles[old.Slot].Print != print)
            {
                anew.Add(article.Id);
            }
        }

        fresh.Sort(StringComparer.Ordinal);
        anew.Sort(StringComparer.Ordinal);
        var events = after.Nodes("Event").Select(e => e.Id).Where(id => before.Node(id) is null).Order(StringComparer.Ordinal);
        return new CatchUp(after, true, fresh, anew, [.. events]);
    }
}
