using System.Runtime.InteropServices;

namespace HealthGraph.Graph.Index;

/// <summary>Counts what the articles of a view say of one node.</summary>
internal sealed class NodeTally
{
    private readonly GraphView view;
    private readonly IndexTables tables;
    private readonly Resolved resolved;
    private readonly int node;
    private readonly Dictionary<FactKey, FactCount> counts = [];

    /// <summary>Counts all of it.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="node">A canonical node.</param>
    /// <param name="articles">The articles that speak of it, by date.</param>
    public NodeTally(GraphView view, int node, int[] articles)
    {
        (this.view, this.node) = (view, node);
        (tables, resolved) = (view.Tables, view.Snapshot.Resolved);
        var members = resolved.Members(node);
        foreach (var slot in articles)
        {
            Add(slot, node);
            foreach (var member in members)
            {
                Add(slot, member);
            }
        }

        foreach (var (from, predicate) in resolved.CorrectedTo(node))
        {
            AddCorrected(from, predicate);
        }

        foreach (var (predicate, value) in resolved.PropertiesOf(node, tables))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, new FactKey(predicate, FactWay.Property, -1, value), out _).Touch();
        }
    }

    /// <summary>What was said, and how often.</summary>
    public IReadOnlyDictionary<FactKey, FactCount> Counts => counts;

    private void Add(int slot, int member)
    {
        var pack = new FactPack(tables.Articles[slot].Facts);
        var place = pack.Find(member);
        if (place < 0)
        {
            return;
        }

        foreach (var fact in pack.Facts(place, tables.Nodes.Local(member), tables.Predicates.Mentions))
        {
            if (Read(fact) is { } key)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _).Add(slot, view.DayOf(slot), fact.Times);
            }
        }
    }

    /// <summary>What a fact comes to with people's decisions; null where it is about what is no entity, or ends elsewhere.</summary>
    private FactKey? Read(in PackedFact fact)
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

        if (fact.Predicate == tables.Predicates.Mentions)
        {
            // By whatever article: words of the node.
            return new FactKey(fact.Predicate, FactWay.Inward, -1, fact.Value);
        }

        // An edge from a node to itself, which a decision can make, stands once. One that people set to end elsewhere does not end here; or it does, and
        // is counted from its other end.
        return other < 0 || other == node || resolved.Correction(other, fact.Predicate) >= 0 ? null : new FactKey(fact.Predicate, FactWay.Inward, other, fact.Value);
    }

    /// <summary>Adds the edges of another node that people set to end here.</summary>
    private void AddCorrected(int from, int predicate)
    {
        foreach (var slot in ArticleSlots.Of(view, from))
        {
            var pack = new FactPack(tables.Articles[slot].Facts);
            foreach (var member in (int[])[from, .. resolved.Members(from)])
            {
                var place = pack.Find(member);
                if (place < 0)
                {
                    continue;
                }

                foreach (var fact in pack.Facts(place, tables.Nodes.Local(member), tables.Predicates.Mentions))
                {
                    if (fact.Way == FactWay.Outward && fact.Predicate == predicate)
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(counts, new FactKey(predicate, FactWay.Inward, from, fact.Value), out _)
                            .Add(slot, view.DayOf(slot), 1);
                    }
                }
            }
        }
    }
}
