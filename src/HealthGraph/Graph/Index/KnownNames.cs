namespace HealthGraph.Graph.Index;

/// <summary>Which of the names ever given count in a view.</summary>
internal static class KnownNames
{
    /// <summary>Whether a canonical node is called so: by an article that the view sees, or by its own name.</summary>
    public static bool Counts(GraphView view, NameTable names, int name, int node)
    {
        var last = names.LastMention(name);
        return (last >= 0 && view.Visible[last]) || IsName(view, node, names.Text(name)) || (last >= 0 && IsMentioned(view, names.Node(name), names.Text(name)));
    }

    private static bool IsName(GraphView view, int node, int text) =>
        string.Equals(NodeFields.Name(view, new NodeView(view, node)), view.Tables.Strings.Shared(text), StringComparison.Ordinal);

    private static bool IsMentioned(GraphView view, int raw, int text)
    {
        var tables = view.Tables;
        var slots = tables.Nodes.Slots(raw);
        for (var i = 0; i < slots.Count; i++)
        {
            if (view.Visible[slots[i]] && IsMentioned(tables, new FactPack(tables.Articles[slots[i]].Facts), raw, text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMentioned(IndexTables tables, FactPack pack, int raw, int text)
    {
        var place = pack.Find(raw);
        if (place >= 0)
        {
            foreach (var fact in pack.Facts(place, tables.Nodes.Local(raw), tables.Predicates.Mentions))
            {
                if (fact.Predicate == tables.Predicates.Mentions && fact.Value == text)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
