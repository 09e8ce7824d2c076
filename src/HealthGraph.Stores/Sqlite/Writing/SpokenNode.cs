namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>What one article says of one node.</summary>
internal sealed class SpokenNode
{
    private readonly List<(string Text, bool IsStated)> names = [];

    /// <summary>The node.</summary>
    public NodeState Node { get; private set; } = null!;

    /// <summary>A bit for each predicate that the node is subject of.</summary>
    public ulong Outward { get; set; }

    /// <summary>A bit for each predicate that the node is object of.</summary>
    public ulong Inward { get; set; }

    /// <summary>Begins with another node.</summary>
    public void Begin(NodeState node)
    {
        Node = node;
        names.Clear();
        (Outward, Inward) = (0, 0);
    }

    /// <summary>The article uses a name of it; <paramref name="isStated"/>: as its name, not merely as a word for it.</summary>
    public void AddName(string text, bool isStated)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i].Text, text, StringComparison.Ordinal))
            {
                names[i] = (text, names[i].IsStated || isStated);
                return;
            }
        }

        names.Add((text, isStated));
    }

    /// <summary>Counts the article and its names in the node.</summary>
    /// <param name="articles">1 or -1.</param>
    public void Count(int articles)
    {
        Node.Articles += articles;
        foreach (var (text, isStated) in names)
        {
            Node.Count(text, articles, isStated ? articles : 0);
        }
    }
}
