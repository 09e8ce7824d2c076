namespace HealthGraph.Graph.Index;

/// <summary>How the places of a view lie in each other.</summary>
/// <remarks>
/// A place lies in the one that its code begins with (110105 in 110100, else in 110000; a town's nine digits in its county's six), else in the one
/// whose full name its own begins with, else in what articles say that it is part of. A place that the text did not decide lies nowhere.
/// </remarks>
public sealed class RegionTree
{
    private const int CodeDigits = 6;
    private readonly Dictionary<int, int> parents = [];
    private readonly ILookup<int, int> children;
    private readonly GraphView view;

    internal RegionTree(GraphView view)
    {
        this.view = view;
        var (byCode, byName) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var all = view.Nodes("Region");
        foreach (var region in all.Where(r => !IsUndecided(r)))
        {
            byCode[Code(region)] = region.Number;
            byName.TryAdd(region.Name, region.Number);
        }

        foreach (var region in all.Where(r => !IsUndecided(r)))
        {
            if ((ByCode(Code(region), byCode) ?? ByName(region.Name, byName) ?? Stated(region)) is { } parent && parent != region.Number)
            {
                parents[region.Number] = parent;
            }
        }

        children = parents.ToLookup(p => p.Value, p => p.Key);
    }

    /// <summary>The next place around one; null where none is known.</summary>
    public NodeView? Parent(NodeView region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return parents.TryGetValue(region.Number, out var parent) ? new NodeView(view, parent) : null;
    }

    /// <summary>The places directly in one, by id.</summary>
    public IReadOnlyList<NodeView> Children(NodeView region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return [.. children[region.Number].Select(n => new NodeView(view, n)).OrderBy(n => n.Id, StringComparer.Ordinal)];
    }

    /// <summary>Ids of a place and of all that lies below it; of a place that no article names, what its code covers.</summary>
    public IReadOnlySet<string> Within(string regionId)
    {
        ArgumentNullException.ThrowIfNull(regionId);
        return Numbers(regionId).Select(view.Tables.Nodes.Id).Append(regionId).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The ancestor of a place at a level, itself included; null where there is none.</summary>
    /// <param name="region">The place.</param>
    /// <param name="level"><c>province</c>, <c>prefecture</c>, <c>county</c>.</param>
    public NodeView? At(NodeView region, string level)
    {
        ArgumentNullException.ThrowIfNull(region);
        var seen = new HashSet<NodeView>();
        for (var at = region; at is not null && seen.Add(at); at = Parent(at))
        {
            if (string.Equals(Level(at), level, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The level of a place by its code, else its kind as articles state it; or null.</summary>
    public static string? Level(NodeView region)
    {
        ArgumentNullException.ThrowIfNull(region);
        var code = Code(region);
        return !IsCode(code) ? region.Type
            : code.Length > CodeDigits ? "town"
            : code.EndsWith("0000", StringComparison.Ordinal) ? "province"
            : code.EndsWith("00", StringComparison.Ordinal) ? "prefecture"
            : "county";
    }

    /// <summary>Numbers of a place and of all that lies below it.</summary>
    internal HashSet<int> Numbers(string regionId)
    {
        var (found, open) = (new HashSet<int>(), new Stack<int>());
        foreach (var root in view.Node(regionId) is { Kind: "Region" } region ? [region] : Covered(regionId))
        {
            open.Push(root.Number);
        }

        while (open.TryPop(out var node))
        {
            if (found.Add(node))
            {
                foreach (var child in children[node])
                {
                    open.Push(child);
                }
            }
        }

        return found;
    }

    private IEnumerable<NodeView> Covered(string regionId)
    {
        var code = NodeKind.Local(regionId).ToString();
        var prefix = code.Length != CodeDigits ? code : code.EndsWith("0000", StringComparison.Ordinal) ? code[..2] : code.EndsWith("00", StringComparison.Ordinal) ? code[..4] : code;
        return IsCode(code) ? view.Nodes("Region").Where(r => Code(r) is var other && IsCode(other) && other.StartsWith(prefix, StringComparison.Ordinal)) : [];
    }

    private static string Code(NodeView region) => NodeKind.Local(region.Id).ToString();

    private static bool IsUndecided(NodeView region) => region.Id.StartsWith("region/?", StringComparison.Ordinal);

    private static bool IsCode(string code) => code.Length >= CodeDigits && code.All(char.IsAsciiDigit);

    private static int? ByCode(string code, Dictionary<string, int> regions)
    {
        if (!IsCode(code))
        {
            return null;
        }

        string[] around = code.Length > CodeDigits ? [code[..6], code[..4] + "00", code[..2] + "0000"] : [code[..4] + "00", code[..2] + "0000"];
        foreach (var outer in around)
        {
            if (!string.Equals(outer, code, StringComparison.Ordinal) && regions.TryGetValue(outer, out var found))
            {
                return found;
            }
        }

        return null;
    }

    private static int? ByName(string name, Dictionary<string, int> regions)
    {
        for (var length = name.Length - 1; length > 1; length--)
        {
            if (regions.TryGetValue(name[..length], out var found))
            {
                return found;
            }
        }

        return null;
    }

    private static int? Stated(NodeView region) =>
        region.EdgesOf("PART_OF", outward: true).Select(e => e.Other).FirstOrDefault(o => o.Kind is "Region" && !IsUndecided(o))?.Number;
}
