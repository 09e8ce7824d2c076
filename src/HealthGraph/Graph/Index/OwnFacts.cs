namespace HealthGraph.Graph.Index;

/// <summary>The properties of a node, the words by which it is mentioned, and its edges to entities, counted and sorted.</summary>
internal sealed class OwnFacts : INodePart
{
    private const long FieldBytes = 100;

    /// <summary>Counts them.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="node">A canonical node.</param>
    /// <param name="articles">The articles that speak of it, by date.</param>
    /// <param name="all">With all edges.</param>
    public OwnFacts(GraphView view, int node, int[] articles, bool all)
    {
        var (properties, edges, aliases) = (new List<PropertyView>(), new List<EdgeView>(), new List<AliasView>());
        var from = new NodeView(view, node);
        foreach (var (key, count) in new NodeTally(view, node, articles, all ? FactPart.All : FactPart.Own).Counts)
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
                edges.Add(new EdgeView(view, from, key, count, value));
            }
        }

        properties.Sort(ByProperty);
        aliases.Sort(ByUse);
        (Properties, Aliases, Edges) = (properties, aliases, EdgeFacts.Sorted(view, edges));
        EntityEdges = edges.TrueForAll(IsToEntity) ? Edges : [.. Edges.Where(IsToEntity)];

        bool IsToEntity(EdgeView edge) => NodeKind.IsEntity(view.Tables.Nodes.Kind(edge.Other.Number));
    }

    /// <inheritdoc/>
    public long Bytes => (Edges.Count * EdgeFacts.EdgeBytes) + ((Properties.Count + Aliases.Count) * FieldBytes);

    /// <summary>By name, then most supported first, then by value.</summary>
    public IReadOnlyList<PropertyView> Properties { get; }

    /// <summary>Edges to entities and, where asked for, all others.</summary>
    public IReadOnlyList<EdgeView> Edges { get; }

    /// <summary>Edges to entities.</summary>
    public IReadOnlyList<EdgeView> EntityEdges { get; }

    /// <summary>Most articles first, then most mentions, then by text.</summary>
    public IReadOnlyList<AliasView> Aliases { get; }

    private static int ByProperty(PropertyView a, PropertyView b)
    {
        var byName = string.CompareOrdinal(a.Name, b.Name);
        var byUse = byName != 0 ? byName : b.Articles.CompareTo(a.Articles);
        return byUse != 0 ? byUse : string.CompareOrdinal(a.Value, b.Value);
    }

    private static int ByUse(AliasView a, AliasView b)
    {
        var byArticles = b.Articles.CompareTo(a.Articles);
        var byMentions = byArticles != 0 ? byArticles : b.Mentions.CompareTo(a.Mentions);
        return byMentions != 0 ? byMentions : string.CompareOrdinal(a.Text, b.Text);
    }
}
