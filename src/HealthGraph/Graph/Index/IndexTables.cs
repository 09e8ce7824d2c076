namespace HealthGraph.Graph.Index;

/// <summary>What all views of one index share: tables that only grow.</summary>
internal sealed class IndexTables
{
    public IndexTables()
    {
        Nodes = new NodeTable(Strings);
        (EntityNames, OtherNames) = (new NameIndex(Strings), new NameIndex(Strings));
    }

    /// <summary>Strings by number.</summary>
    public StringTable Strings { get; } = new();

    /// <summary>Nodes by number.</summary>
    public NodeTable Nodes { get; }

    /// <summary>What entities are called.</summary>
    public NameIndex EntityNames { get; }

    /// <summary>What events and figures are called: more names than those of entities, which most searches do not want.</summary>
    public NameIndex OtherNames { get; }

    /// <summary>The names of a node are among these; null for an article, whose title is found with its text.</summary>
    public NameTable? NamesOf(int node)
    {
        var kind = Nodes.Kind(node);
        return kind == NodeKind.Article ? null : NodeKind.IsEntity(kind) ? EntityNames.Names : OtherNames.Names;
    }

    /// <summary>Predicates by number.</summary>
    public Predicates Predicates { get; } = new();

    /// <summary>Every version of every article.</summary>
    public Chunks<ArticleEntry> Articles { get; } = new();
}
