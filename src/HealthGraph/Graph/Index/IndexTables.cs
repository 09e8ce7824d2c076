namespace HealthGraph.Graph.Index;

/// <summary>What all views of one index share: tables that only grow.</summary>
internal sealed class IndexTables
{
    public IndexTables()
    {
        Nodes = new NodeTable(Strings);
        NameIndex = new NameIndex(this);
    }

    /// <summary>Strings by number.</summary>
    public StringTable Strings { get; } = new();

    /// <summary>Nodes by number.</summary>
    public NodeTable Nodes { get; }

    /// <summary>What nodes are called, by number.</summary>
    public NameTable Names { get; } = new();

    /// <summary>Finds those.</summary>
    public NameIndex NameIndex { get; }

    /// <summary>Predicates by number.</summary>
    public Predicates Predicates { get; } = new();

    /// <summary>Every version of every article.</summary>
    public Chunks<ArticleEntry> Articles { get; } = new();
}
