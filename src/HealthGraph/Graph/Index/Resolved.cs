namespace HealthGraph.Graph.Index;

/// <summary>What people decided, by number of nodes.</summary>
internal sealed class Resolved
{
    private static readonly int[] NoMembers = [];
    private readonly Dictionary<int, int> canonical = [];
    private readonly Dictionary<int, int[]> members = [];
    private readonly Dictionary<(int Node, int Predicate), int> corrections = [];
    private readonly Dictionary<int, (int Node, int Predicate)[]> correctedTo = [];

    /// <summary>Gives the nodes that decisions name their numbers; for the one who adds.</summary>
    public Resolved(Resolution resolution, IndexTables tables)
    {
        Resolution = resolution;
        foreach (var (id, home) in resolution.Canonical)
        {
            if (tables.Nodes.Add(id) is >= 0 and var node)
            {
                canonical[node] = home.Length == 0 ? -1 : tables.Nodes.Add(home);
            }
        }

        members = canonical.Where(c => c.Value >= 0).GroupBy(c => c.Value).ToDictionary(g => g.Key, g => g.Select(c => c.Key).Order().ToArray());
        foreach (var ((id, property), value) in resolution.Corrections)
        {
            Correct(tables, id, property, value);
        }

        correctedTo = corrections.Where(c => IsEdge(tables, c.Key.Predicate)).GroupBy(c => c.Value, c => c.Key).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>What it was made of.</summary>
    public Resolution Resolution { get; }

    /// <summary>The node that a node stands for, mostly itself; -1 for what is no entity.</summary>
    public int Canonical(int node) => canonical.Count > 0 && canonical.TryGetValue(node, out var home) ? home : node;

    /// <summary>The other nodes that stand for a node.</summary>
    public int[] Members(int node) => members.Count > 0 && members.TryGetValue(node, out var others) ? others : NoMembers;

    /// <summary>What a person set a property (number of a string) or the end of an edge (number of a node) to; -1 where nobody did.</summary>
    public int Correction(int node, int predicate) => corrections.Count > 0 && corrections.TryGetValue((node, predicate), out var value) ? value : -1;

    /// <summary>The properties that people set of a node.</summary>
    public IEnumerable<(int Predicate, int Value)> PropertiesOf(int node, IndexTables tables) => corrections.Count == 0
        ? []
        : corrections.Where(c => c.Key.Node == node && !IsEdge(tables, c.Key.Predicate)).Select(c => (c.Key.Predicate, c.Value));

    /// <summary>The edges that people set to end in a node.</summary>
    public (int Node, int Predicate)[] CorrectedTo(int node) => correctedTo.Count > 0 && correctedTo.TryGetValue(node, out var edges) ? edges : [];

    private void Correct(IndexTables tables, string id, string property, string value)
    {
        var (node, predicate) = (tables.Nodes.Add(id), tables.Predicates.Add(property));
        var number = IsEdge(tables, predicate) ? tables.Nodes.Add(value) : tables.Strings.Add(value);
        if (node >= 0 && number >= 0)
        {
            corrections[(node, predicate)] = number;
            if (predicate == tables.Predicates.Name)
            {
                tables.NamesOf(node)?.Add(node, number, NameTable.Never);
            }
        }
    }

    private static bool IsEdge(IndexTables tables, int predicate) => GraphSchema.Edges.Contains(tables.Predicates[predicate], StringComparer.Ordinal);
}
