namespace HealthGraph.Graph.Index;

/// <summary>All that the articles of a view say of one node, counted and sorted.</summary>
internal sealed class NodeFacts
{
    private const long EdgeBytes = 140;
    private const long FieldBytes = 100;

    private NodeFacts(GraphView view, int node, int[] articles)
    {
        Articles = articles;
        var own = new NodeView(view, node);
        var (properties, edges, aliases) = (new List<PropertyView>(), new List<EdgeView>(), new List<AliasView>());
        foreach (var (key, count) in new NodeTally(view, node, articles).Counts)
        {
            var value = key.Value < 0 ? null : view.Tables.Strings.Shared(key.Value);
            var (first, last) = (DateNumber.ToDate(count.First), DateNumber.ToDate(count.Last));
            if (key.Way == FactWay.Property)
            {
                properties.Add(new PropertyView(view.Tables.Predicates[key.Predicate], value!, count.Articles, first, last));
            }
            else if (key.Predicate == view.Tables.Predicates.Mentions)
            {
                aliases.Add(new AliasView(value ?? "", count.Articles, count.Times, first, last));
            }
            else
            {
                edges.Add(new EdgeView(view, own, key, count, value));
            }
        }

        properties.Sort(ByProperty);
        edges.Sort((a, b) => ByEdge(view, a, b));
        aliases.Sort(ByUse);
        (Properties, Edges, Aliases) = (properties, edges, aliases);
    }

    /// <summary>How much memory it holds, about.</summary>
    public long Bytes => (Articles.Length * sizeof(int)) + (Edges.Count * EdgeBytes) + ((Properties.Count + Aliases.Count) * FieldBytes);

    /// <summary>Versions of articles by date.</summary>
    public int[] Articles { get; }

    /// <summary>By name, then most supported first, then by value.</summary>
    public IReadOnlyList<PropertyView> Properties { get; }

    /// <summary>By predicate, outward first, most supported first, then by the other node's id, then by value.</summary>
    public IReadOnlyList<EdgeView> Edges { get; }

    /// <summary>Most articles first, then most mentions, then by text.</summary>
    public IReadOnlyList<AliasView> Aliases { get; }

    /// <summary>Counts what is said of a canonical node.</summary>
    public static NodeFacts Of(GraphView view, int node) => new(view, node, ArticleSlots.Of(view, node));

    private static int ByProperty(PropertyView a, PropertyView b)
    {
        var byName = string.CompareOrdinal(a.Name, b.Name);
        var byUse = byName != 0 ? byName : b.Articles.CompareTo(a.Articles);
        return byUse != 0 ? byUse : string.CompareOrdinal(a.Value, b.Value);
    }

    private static int ByEdge(GraphView view, EdgeView a, EdgeView b)
    {
        var byPredicate = string.CompareOrdinal(a.Predicate, b.Predicate);
        var byWay = byPredicate != 0 ? byPredicate : b.Outward.CompareTo(a.Outward);
        var byUse = byWay != 0 ? byWay : b.Articles.CompareTo(a.Articles);
        var byOther = byUse != 0 ? byUse : NodeOrder.ById(view.Tables, a.Other.Number, b.Other.Number);
        return byOther != 0 ? byOther : string.CompareOrdinal(a.Value, b.Value);
    }

    private static int ByUse(AliasView a, AliasView b)
    {
        var byArticles = b.Articles.CompareTo(a.Articles);
        var byMentions = byArticles != 0 ? byArticles : b.Mentions.CompareTo(a.Mentions);
        return byMentions != 0 ? byMentions : string.CompareOrdinal(a.Text, b.Text);
    }
}
