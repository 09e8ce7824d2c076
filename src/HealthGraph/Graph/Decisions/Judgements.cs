namespace HealthGraph.Graph.Decisions;

/// <summary>What people have said about pairs of nodes, consequences included.</summary>
public sealed class Judgements
{
    private readonly NodeClusters clusters;
    private readonly HashSet<(string, string)> unsure = [];
    private readonly HashSet<string> rejected;

    internal Judgements(NodeClusters clusters, IEnumerable<Decision> unsure, HashSet<string> rejected)
    {
        (this.clusters, this.rejected) = (clusters, rejected);
        foreach (var decision in unsure)
        {
            this.unsure.Add(Pair(decision.Node, decision.Other!));
        }
    }

    /// <summary><c>same</c>, <c>different</c>, <c>unsure</c> or <c>not-an-entity</c> (of either); null where nobody has judged the two.</summary>
    public string? Of(string node, string other)
    {
        if (rejected.Contains(node) || rejected.Contains(other))
        {
            return "not-an-entity";
        }

        if (string.Equals(clusters.Root(node), clusters.Root(other), StringComparison.Ordinal))
        {
            return "same";
        }

        return clusters.KeptApartBy(node, other) is not null ? "different" : unsure.Contains(Pair(node, other)) ? "unsure" : null;
    }

    private (string, string) Pair(string node, string other)
    {
        var (left, right) = (clusters.Root(node), clusters.Root(other));
        return string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);
    }
}
