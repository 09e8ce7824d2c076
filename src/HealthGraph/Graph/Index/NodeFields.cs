namespace HealthGraph.Graph.Index;

/// <summary>The few fields of a node that lists ask for most: from the node's own row where all articles agree, else counted.</summary>
internal static class NodeFields
{
    /// <summary>What a node is called.</summary>
    public static string Name(GraphView view, NodeView node)
    {
        var tables = view.Tables;
        if (tables.Nodes.Kind(node.Number) == NodeKind.Article)
        {
            return view.SlotOf(node.Number) is >= 0 and var slot ? tables.Strings[tables.Articles[slot].Title] : node.Id;
        }

        var resolved = view.Snapshot.Resolved;
        var set = resolved.Correction(node.Number, tables.Predicates.Name);
        var known = set >= 0 ? set : resolved.Members(node.Number).Length == 0 ? tables.Nodes.Name(node.Number) : NodeTable.Varies;
        return known >= 0 && (set >= 0 || view.KnownBy is null) ? tables.Strings.Shared(known)
            : known == NodeTable.Unset ? node.Id
            : Stated(view, node.Number) ?? resolved.Members(node.Number).Select(m => Stated(view, m)).Order(StringComparer.Ordinal).FirstOrDefault(n => n is not null) ?? node.Id;
    }

    /// <summary>The kind or type of a node, or null.</summary>
    public static string? Type(GraphView view, NodeView node)
    {
        var (tables, resolved) = (view.Tables, view.Snapshot.Resolved);
        var predicate = tables.Nodes.Kind(node.Number) == NodeKind.Event ? tables.Predicates.Type : tables.Predicates.Kind;
        var set = resolved.Correction(node.Number, predicate);
        var known = set >= 0 ? set : resolved.Members(node.Number).Length == 0 ? tables.Nodes.Type(node.Number) : NodeTable.Varies;
        return known >= 0 && (set >= 0 || view.KnownBy is null) ? tables.Strings.Shared(known) : known == NodeTable.Unset ? null : node.Value(tables.Predicates[predicate]);
    }

    /// <summary>The day of an event or figure, as a <see cref="DateNumber"/>.</summary>
    public static int Date(GraphView view, NodeView node)
    {
        var (tables, resolved) = (view.Tables, view.Snapshot.Resolved);
        var predicate = tables.Nodes.Kind(node.Number) == NodeKind.Event ? tables.Predicates.Date : tables.Predicates.AsOf;
        var plain = view.KnownBy is null && resolved.Correction(node.Number, predicate) < 0 && resolved.Members(node.Number).Length == 0;
        var known = plain ? tables.Nodes.Date(node.Number) : NodeTable.Varies;
        return known >= 0 ? known : known == NodeTable.Unset ? 0 : DateNumber.Of(PartialDate.TryParse(node.Value(tables.Predicates[predicate])));
    }

    /// <summary>The least name that articles state for one node itself, or null.</summary>
    private static string? Stated(GraphView view, int node)
    {
        var (tables, least) = (view.Tables, (string?)null);
        var all = tables.Nodes.Slots(node);
        for (var i = 0; i < all.Count; i++)
        {
            if (!view.Visible[all[i]])
            {
                continue;
            }

            var pack = new FactPack(tables.Articles[all[i]].Facts);
            foreach (var fact in pack.Facts(pack.Find(node), tables.Nodes.Local(node), tables.Predicates.Mentions))
            {
                if (fact.Way == FactWay.Property && fact.Predicate == tables.Predicates.Name && tables.Strings.Shared(fact.Value) is var name
                    && (least is null || string.CompareOrdinal(name, least) < 0))
                {
                    least = name;
                }
            }
        }

        return least;
    }
}
