namespace HealthGraph.Graph.Decisions;

/// <summary>Which nodes are one and which must stay apart: union-find that carries the differences of each cluster along.</summary>
internal sealed class NodeClusters
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> apart = new(StringComparer.Ordinal);

    /// <summary>Every node that any decision joined or kept apart.</summary>
    public IEnumerable<string> Nodes => parents.Keys;

    /// <summary>The node that stands for the cluster here; which one says nothing about the canonical id.</summary>
    public string Root(string node)
    {
        while (parents.TryGetValue(node, out var parent) && !string.Equals(parent, node, StringComparison.Ordinal))
        {
            node = parents[node] = parents.GetValueOrDefault(parent, parent);
        }

        return node;
    }

    /// <summary>Keeps the clusters of two nodes apart.</summary>
    public void Forbid(string node, string other, string decisionId)
    {
        var (left, right) = (Root(Known(node)), Root(Known(other)));
        Apart(left).TryAdd(right, decisionId);
        Apart(right).TryAdd(left, decisionId);
    }

    /// <summary>Id of the decision that keeps two nodes apart, or null.</summary>
    public string? KeptApartBy(string node, string other) =>
        apart.TryGetValue(Root(node), out var others) ? others.GetValueOrDefault(Root(other)) : null;

    /// <summary>Joins the clusters of two nodes, and what each is kept apart from. The caller has asked <see cref="KeptApartBy"/>.</summary>
    public void Join(string node, string other)
    {
        var (left, right) = (Root(Known(node)), Root(Known(other)));
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return;
        }

        parents[right] = left;
        if (!apart.Remove(right, out var moved))
        {
            return;
        }

        foreach (var (enemy, decisionId) in moved)
        {
            apart[enemy].Remove(right);
            Apart(enemy).TryAdd(left, decisionId);
            Apart(left).TryAdd(enemy, decisionId);
        }
    }

    private string Known(string node)
    {
        parents.TryAdd(node, node);
        return node;
    }

    private Dictionary<string, string> Apart(string root)
    {
        if (!apart.TryGetValue(root, out var others))
        {
            apart[root] = others = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        return others;
    }
}
