using System.Collections.Concurrent;

namespace HealthGraph.Graph.Index;

/// <summary>What the articles of a view say of one node: which those are, and what comes of them, each part counted when it is first asked for.</summary>
internal sealed class NodeFacts
{
    // Of nodes with fewer articles one count gives everything.
    private const int Many = 16;

    private readonly GraphView view;
    private readonly int node;
    private readonly Action<long> grown;
    private ConcurrentDictionary<Type, Lazy<INodePart>>? parts;

    /// <summary>The facts of a canonical node.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="node">The node.</param>
    /// <param name="grown">Told how much memory each part holds.</param>
    public NodeFacts(GraphView view, int node, Action<long> grown)
    {
        (this.view, this.node, this.grown) = (view, node, grown);
        Articles = ArticleSlots.Of(view, node);
    }

    /// <summary>Versions of articles by date, then by id.</summary>
    public int[] Articles { get; }

    /// <summary>By name, then most supported first, then by value.</summary>
    public IReadOnlyList<PropertyView> Properties => Own.Properties;

    /// <summary>By predicate, outward first, most supported first, then by the other node's id, then by value.</summary>
    public IReadOnlyList<EdgeView> Edges => IsSmall ? Own.Edges : Part(() => new EdgeFacts(view, node, Articles)).Edges;

    /// <summary>Those of them that lead to entities, in the same order.</summary>
    public IReadOnlyList<EdgeView> EntityEdges => Own.EntityEdges;

    /// <summary>Most articles first, then most mentions, then by text.</summary>
    public IReadOnlyList<AliasView> Aliases => Own.Aliases;

    /// <summary>The entities at the other ends.</summary>
    public NeighbourList Neighbours => Part(() => new NeighbourList(EntityEdges, view));

    /// <summary>The events that edges lead to.</summary>
    public NodeEvents Events => Part(() => new NodeEvents(view, node, new NodeTally(view, node, Articles, FactPart.Events).Counts.Keys));

    private bool IsSmall => Articles.Length < Many;

    private OwnFacts Own => Part(() => new OwnFacts(view, node, Articles, IsSmall));

    /// <summary>A part, found out once.</summary>
    /// <param name="make">Finds it out.</param>
    public T Part<T>(Func<T> make)
        where T : class, INodePart
    {
        var all = LazyInitializer.EnsureInitialized(ref parts);
        return (T)all.GetOrAdd(typeof(T), _ => new Lazy<INodePart>(() => Made(make()))).Value;
    }

    private INodePart Made(INodePart part)
    {
        grown(part.Bytes);
        return part;
    }
}
