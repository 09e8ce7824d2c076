using System.Runtime.InteropServices;

namespace HealthGraph.Graph.Changes;

/// <summary>Compares a graph with what it would be if some articles made other statements. Every article is added, changed or not.</summary>
/// <remarks>Memory: some 50 bytes a fact, and the text of those that change.</remarks>
public sealed class GraphChanges
{
    private readonly Dictionary<string, Count> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<UInt128, Count> facts = [];
    private readonly HashSet<Fact> touched = [];

    /// <summary>Adds an article with its statements before and after.</summary>
    public void Add(IReadOnlyList<Statement> before, IReadOnlyList<Statement> after)
    {
        var (old, now) = (before.Select(Fact.Of).ToHashSet(), after.Select(Fact.Of).ToHashSet());
        touched.UnionWith(old.Except(now));
        touched.UnionWith(now.Except(old));
        foreach (var fact in old)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(facts, fact.Key(), out _).Before++;
        }

        foreach (var fact in now)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(facts, fact.Key(), out _).After++;
        }

        foreach (var node in Nodes(old))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(nodes, node, out _).Before++;
        }

        foreach (var node in Nodes(now))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(nodes, node, out _).After++;
        }
    }

    /// <summary>The differences: nodes, then edges and properties, each by subject.</summary>
    public IReadOnlyList<GraphChange> Result()
    {
        var changes = new List<GraphChange>();
        foreach (var (node, count) in nodes.Where(n => n.Value.Turn is not null).OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            changes.Add(new GraphChange(count.Turn!, GraphSchema.KindOf(node) is "Event" ? "event" : "node", node, null, null, null));
        }

        // A fact that another article still states, or stated before, makes no difference.
        var turned = touched.Select(f => (Fact: f, facts[f.Key()].Turn)).Where(f => f.Turn is not null).ToList();
        foreach (var group in turned.GroupBy(f => (f.Fact.Subject, f.Fact.Predicate, IsEdge: f.Fact.Object is not null))
            .OrderBy(g => g.Key.Subject, StringComparer.Ordinal).ThenBy(g => g.Key.Predicate, StringComparer.Ordinal))
        {
            var (gone, come) = (Texts(group, "vanishes"), Texts(group, "appears"));
            changes.AddRange(group.Key.IsEdge ? Edges(group.Key.Subject, group.Key.Predicate, gone, come) : Property(group.Key.Subject, group.Key.Predicate, gone, come));
        }

        return changes;

        static List<string> Texts(IEnumerable<(Fact Fact, string? Turn)> group, string turn) =>
            [.. group.Where(f => string.Equals(f.Turn, turn, StringComparison.Ordinal)).Select(f => f.Fact.Text).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<GraphChange> Edges(string subject, string predicate, List<string> gone, List<string> come) =>
        gone.Select(g => new GraphChange("vanishes", "edge", subject, predicate, g, null))
            .Concat(come.Select(c => new GraphChange("appears", "edge", subject, predicate, null, c)));

    /// <summary>One change of a property; none where the whole node appears or vanishes.</summary>
    private IEnumerable<GraphChange> Property(string subject, string predicate, List<string> gone, List<string> come)
    {
        if (nodes[subject].Turn is null)
        {
            var kind = gone.Count == 0 ? "appears" : come.Count == 0 ? "vanishes" : "changes";
            yield return new GraphChange(kind, "property", subject, predicate, Joined(gone), Joined(come));
        }
    }

    private static string? Joined(List<string> values) => values.Count == 0 ? null : string.Join(" | ", values);

    private static HashSet<string> Nodes(HashSet<Fact> facts) =>
        [.. facts.Select(f => f.Subject), .. facts.Select(f => f.Object).OfType<string>()];

    /// <summary>How many articles speak of something, before and after.</summary>
    private struct Count
    {
        public int Before;
        public int After;

        public readonly string? Turn => (Before, After) switch
        {
            (0, > 0) => "appears",
            ( > 0, 0) => "vanishes",
            _ => null,
        };
    }
}
