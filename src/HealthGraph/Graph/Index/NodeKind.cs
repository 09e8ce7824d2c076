namespace HealthGraph.Graph.Index;

/// <summary>Ids of nodes in two parts: the kind as a number, and what stands after the slash.</summary>
internal static class NodeKind
{
    private static readonly string[] Prefixes = [.. GraphSchema.NodeKinds.Select(k => k.ToLowerInvariant() + "/")];

    /// <summary>The kinds of entities, a bit each.</summary>
    public static uint Entities { get; } = Mask(GraphSchema.EntityKinds);

    /// <summary>Place of a kind among <see cref="GraphSchema.NodeKinds"/>.</summary>
    public static int Article { get; } = Place("Article");

    /// <summary>Place of a kind.</summary>
    public static int Event { get; } = Place("Event");

    /// <summary>Place of a kind.</summary>
    public static int Indicator { get; } = Place("Indicator");

    /// <summary>Place of a kind.</summary>
    public static int Region { get; } = Place("Region");

    /// <summary>Place of a kind by its name, or -1.</summary>
    public static int Place(string kind)
    {
        for (var i = 0; i < GraphSchema.NodeKinds.Count; i++)
        {
            if (string.Equals(GraphSchema.NodeKinds[i], kind, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Kinds as bits; what is none counts for nothing.</summary>
    public static uint Mask(IEnumerable<string> kinds) => kinds.Select(Place).Where(k => k >= 0).Aggregate(0u, (mask, kind) => mask | (1u << kind));

    /// <summary>Whether a kind is one of <see cref="GraphSchema.EntityKinds"/>.</summary>
    public static bool IsEntity(int kind) => (Entities >> kind & 1) != 0;

    /// <summary>Place of the kind of an id, or -1 where it begins with none.</summary>
    public static int Of(string id) => Array.FindIndex(Prefixes, p => id.StartsWith(p, StringComparison.Ordinal));

    /// <summary>What stands after the slash.</summary>
    public static ReadOnlySpan<char> Local(string id) => id.AsSpan(id.IndexOf('/', StringComparison.Ordinal) + 1);

    /// <summary>The id of a kind and what stands after the slash.</summary>
    public static string Id(int kind, string local) => Prefixes[kind] + local;
}
