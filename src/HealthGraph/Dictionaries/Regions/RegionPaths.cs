namespace HealthGraph.Dictionaries.Regions;

/// <summary>Reads paths as people write them: levels left out, short forms, earlier names.</summary>
public static class RegionPaths
{
    /// <summary>The path of official names that <paramref name="path"/> stands for (贵州省龙里县 → 贵州省黔南布依族苗族自治州龙里县), or null where none or several fit.</summary>
    public static string? Normalize(RegionTable table, string path) => Find(table, path)?.Path;

    /// <summary>The one region that a full or sloppy path names, or null where none or several fit.</summary>
    public static Region? Find(RegionTable table, string path)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.AtPath(path) is { } exact)
        {
            return exact;
        }

        var found = new HashSet<int>();
        Collect(table, path, [], found);
        if (found.Count > 1)
        {
            var normal = found.Where(i => !path.EndsWith(table.NameOf(i), StringComparison.Ordinal)).ToHashSet();
            found.ExceptWith(normal.Count < found.Count ? normal : []);
        }

        return found.Count == 1 ? table.At(found.First()) : null;
    }

    /// <summary>All regions that a chain of surfaces can name, each link inside the one before.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rest">What is still to be read.</param>
    /// <param name="above">Regions that the links so far may name; empty at the beginning.</param>
    /// <param name="found">Receives row numbers.</param>
    private static void Collect(RegionTable table, ReadOnlySpan<char> rest, List<Region> above, HashSet<int> found)
    {
        for (var length = 2; length <= rest.Length; length++)
        {
            var inside = new List<Region>();
            foreach (var name in table.NamedBy(rest[..length]))
            {
                if (above.Count == 0 || above.Exists(a => a != name.Region && name.Region.IsWithin(a)))
                {
                    inside.Add(name.Region);
                }
            }

            if (inside.Count > 0 && length == rest.Length)
            {
                found.UnionWith(inside.Select(r => r.Index));
            }
            else if (inside.Count > 0)
            {
                Collect(table, rest[length..], inside, found);
            }
        }
    }
}
