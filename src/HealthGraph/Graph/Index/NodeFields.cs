namespace HealthGraph.Graph.Index;

/// <summary>The few fields of a node that lists ask for most: from the node's own row where all articles agree, else counted.</summary>
internal static class NodeFields
{
    private const int Many = 16;

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
        return known >= 0 && (set >= 0 || view.KnownBy is null) ? tables.Strings.Shared(known) : known == NodeTable.Unset ? null
            : known >= 0 ? IsStated(view, node.Number, predicate) ? tables.Strings.Shared(known) : null
            : node.Value(tables.Predicates[predicate]);
    }

    /// <summary>The day of an event or figure, as a <see cref="DateNumber"/>.</summary>
    public static int Date(GraphView view, NodeView node)
    {
        var (tables, resolved) = (view.Tables, view.Snapshot.Resolved);
        var predicate = tables.Nodes.Kind(node.Number) == NodeKind.Event ? tables.Predicates.Date : tables.Predicates.AsOf;
        var plain = resolved.Correction(node.Number, predicate) < 0 && resolved.Members(node.Number).Length == 0;
        var known = plain ? tables.Nodes.Date(node.Number) : NodeTable.Varies;
        return known >= 0 ? view.KnownBy is null || IsStated(view, node.Number, predicate) ? known : 0 : known == NodeTable.Unset ? 0 : DateNumber.Of(PartialDate.TryParse(node.Value(tables.Predicates[predicate])));
    }

    /// <summary>Whether any article that the view sees states a property of a node, which the node's row says all of them agree on.</summary>
    private static bool IsStated(GraphView view, int node, int predicate)
    {
        var tables = view.Tables;
        var all = tables.Nodes.Slots(node);
        for (var i = 0; i < all.Count; i++)
        {
            var pack = new FactPack(tables.Articles[all[i]].Facts);
            if (view.Visible[all[i]] && pack.Find(node) is >= 0 and var place)
            {
                foreach (var fact in pack.Facts(place, tables.Nodes.Local(node), tables.Predicates.Mentions))
                {
                    if (fact.Way == FactWay.Property && fact.Predicate == predicate)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>The least name that articles state for one node itself, or null; where all agree, the first that states one tells.</summary>
    private static string? Stated(GraphView view, int node) =>
        view.Tables.Nodes.Name(node) >= 0 || view.Tables.Nodes.Slots(node).Count < Many ? Least(view, node) : view.Facts(node).Part(() => new StatedName(Least(view, node))).Name;

    private static string? Least(GraphView view, int node)
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

            if (least is not null && tables.Nodes.Name(node) >= 0)
            {
                break;
            }
        }

        return least;
    }

    private sealed record StatedName(string? Name) : INodePart
    {
        /// <inheritdoc/>
        public long Bytes => 100;
    }
}
