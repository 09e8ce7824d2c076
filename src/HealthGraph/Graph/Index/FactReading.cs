namespace HealthGraph.Graph.Index;

/// <summary>What articles say of one node, with people's decisions.</summary>
/// <param name="view">The graph.</param>
/// <param name="node">A canonical node.</param>
internal sealed class FactReading(GraphView view, int node)
{
    private readonly Resolved resolved = view.Snapshot.Resolved;
    private readonly int mentions = view.Tables.Predicates.Mentions;

    /// <summary>What a fact comes to; null where it is about what is no entity, or ends elsewhere.</summary>
    public FactKey? Read(in PackedFact fact)
    {
        if (fact.Way == FactWay.Property)
        {
            var set = resolved.Correction(node, fact.Predicate);
            return new FactKey(fact.Predicate, FactWay.Property, -1, set >= 0 ? set : fact.Value);
        }

        var other = resolved.Canonical(fact.Other);
        if (fact.Way == FactWay.Outward)
        {
            var set = resolved.Correction(node, fact.Predicate);
            other = set >= 0 ? set : other;
            return other < 0 ? null : new FactKey(fact.Predicate, FactWay.Outward, other, fact.Value);
        }

        if (fact.Predicate == mentions)
        {
            // By whatever article: words of the node.
            return new FactKey(fact.Predicate, FactWay.Inward, -1, fact.Value);
        }

        // An edge from a node to itself, which a decision can make, stands once. One that people set to end elsewhere does not end here; or it does, and
        // is counted from its other end.
        return other < 0 || other == node || resolved.Correction(other, fact.Predicate) >= 0 ? null : new FactKey(fact.Predicate, FactWay.Inward, other, fact.Value);
    }
}
