using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary>Finds the nodes that a person means by a name or an id.</summary>
internal static class NodeFinder
{
    /// <summary>The node of that id; else all nodes that bear the name exactly, else the one that best fits.</summary>
    public static async Task<IReadOnlyList<NodeSummary>> FindAsync(IGraphReader store, string name, CancellationToken cancellationToken)
    {
        var byId = await store.NodesAsync([name], cancellationToken);
        if (byId.Count > 0 || name.Trim().Length == 0)
        {
            return byId;
        }

        var found = await store.SearchAsync(name, 1000, null, cancellationToken);
        var exact = Exact(found, name);
        return exact.Count > 0 ? exact : [.. found.Where(n => n.Type is not "Article").Concat(found).Take(1)];
    }

    /// <summary>The id of the one node that is meant; an id is taken as it stands.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="name">A name or id.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The id, or null and what to tell the person.</returns>
    public static async Task<(string? Id, string Fault)> OneAsync(IGraphReader store, string name, CancellationToken cancellationToken)
    {
        if (IsId(name))
        {
            return (name, "");
        }

        var exact = Exact(await store.SearchAsync(name, 1000, null, cancellationToken), name);
        return exact.Count switch
        {
            1 => (exact[0].Id, ""),
            0 => (null, $"Nothing is called '{name}'; 'healthgraph search' finds parts of names."),
            _ => (null, $"{exact.Count} nodes are called '{name}'; give the id of one:{string.Concat(exact.Select(n => $"{Environment.NewLine}  {n.Id}"))}"),
        };
    }

    private static List<NodeSummary> Exact(IReadOnlyList<NodeSummary> found, string name) =>
        [.. found.Where(n => n.Type is not "Article" && string.Equals(n.Name, name, StringComparison.Ordinal))];

    private static bool IsId(string name) =>
        name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        && GraphSchema.NodeKinds.Any(k => string.Equals(k.ToLowerInvariant(), name[..slash], StringComparison.Ordinal));
}
