namespace HealthGraph.Graph.Doubles;

/// <summary>What is known of a node where doubles are looked for.</summary>
/// <param name="id">Canonical id.</param>
internal sealed class NodeProfile(string id)
{
    // More would make no pair likelier, and a name that everyone bears costs nothing more.
    private const int Most = 200;

    /// <summary>Canonical id.</summary>
    public string Id => id;

    /// <summary>Official or stated names, in ordinal order.</summary>
    public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The words by which articles name it.</summary>
    public HashSet<string> Surfaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Canonical ids of the bodies that a person belongs to or a body is part of.</summary>
    public HashSet<string> Bodies { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the regions that its articles name beside it or that it lies in.</summary>
    public HashSet<string> Regions { get; } = new(StringComparer.Ordinal);

    /// <summary>What an ambiguous place may be: paths.</summary>
    public SortedSet<string> Candidates { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of articles that name it, the first two hundred.</summary>
    public HashSet<string> Articles { get; } = new(StringComparer.Ordinal);

    /// <summary>How many articles name it.</summary>
    public int ArticleCount { get; set; }

    /// <summary>The name to show.</summary>
    public string Name => Names.Min ?? id;

    /// <summary>Adds while there is room.</summary>
    public static void Add(HashSet<string> set, string value)
    {
        if (set.Count < Most)
        {
            set.Add(value);
        }
    }
}
