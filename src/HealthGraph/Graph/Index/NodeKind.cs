namespace HealthGraph.Graph.Index;

/// <summary>Ids of nodes in two parts: the kind as a number, and what stands after the slash.</summary>
internal static class NodeKind
{
    private static readonly string[] Prefixes = [.. GraphSchema.NodeKinds.Select(k => k.ToLowerInvariant() + "/")];

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

    /// <summary>Place of the kind of an id, or -1 where it begins with none.</summary>
    public static int Of(string id) => Array.FindIndex(Prefixes, p => id.StartsWith(p, StringComparison.Ordinal));

    /// <summary>What stands after the slash.</summary>
    public static ReadOnlySpan<char> Local(string id) => id.AsSpan(id.IndexOf('/', StringComparison.Ordinal) + 1);

    /// <summary>The id of a kind and what stands after the slash.</summary>
    public static string Id(int kind, string local) => Prefixes[kind] + local;
}
