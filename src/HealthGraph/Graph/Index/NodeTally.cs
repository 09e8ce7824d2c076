using System.Runtime.InteropServices;

namespace HealthGraph.Graph.Index;

/// <summary>Counts what the articles of a view say of one node.</summary>
internal sealed class NodeTally
{
    private readonly GraphView view;
    private readonly IndexTables tables;
    private readonly Resolved resolved;
    private readonly FactReading reading;
    private readonly FactPart part;
    private readonly Dictionary<FactKey, FactCount> counts = [];

    /// <summary>Counts what is wanted of it.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="node">A canonical node.</param>
    /// <param name="articles">The articles that speak of it, by date.</param>
    /// <param name="part">What is wanted.</param>
    public NodeTally(GraphView view, int node, int[] articles, FactPart part)
    {
        (this.view, this.part, reading) = (view, part, new FactReading(view, node));
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
            if (IsWanted(FactWay.Inward, predicate, from))
            {
                AddCorrected(from, predicate);
            }
        }

        foreach (var (predicate, value) in resolved.PropertiesOf(node, tables))
        {
            if (IsWanted(FactWay.Property, predicate, -1))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, new FactKey(predicate, FactWay.Property, -1, value), out _).Touch();
            }
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
            if (reading.Read(fact) is { } key && IsWanted(key.Way, key.Predicate, key.Other))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _).Add(slot, view.DayOf(slot), fact.Times);
            }
        }
    }

    private bool IsWanted(FactWay way, int predicate, int other)
    {
        var isEdge = way != FactWay.Property && predicate != tables.Predicates.Mentions;
        return part switch
        {
            FactPart.Own => !isEdge || NodeKind.IsEntity(tables.Nodes.Kind(other)),
            FactPart.Edges => isEdge,
            FactPart.Events => isEdge && tables.Nodes.Kind(other) == NodeKind.Event,
            _ => true,
        };
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
