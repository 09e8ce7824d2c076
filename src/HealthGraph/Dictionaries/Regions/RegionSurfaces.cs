namespace HealthGraph.Dictionaries.Regions;

/// <summary>The surfaces of all rows, sorted, with the rows that bear each.</summary>
internal sealed class RegionSurfaces
{
    public RegionSurfaces(List<RegionRow> rows)
    {
        var bearers = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            // A farm or office of town rank bears a name that means nothing by itself (开发区, 林场): it is read only after its parent.
            if (row.Level != RegionLevel.Other)
            {
                Add(bearers, row.Name, row.Index, RegionForm.Official, needsContext: false);
            }

            foreach (var (alias, form) in row.Aliases)
            {
                Add(bearers, alias.Text, row.Index, form, alias.Ambiguous);
            }
        }

        Keys = [.. bearers.Keys];
        Bearers = [.. bearers.Values];
    }

    public IReadOnlyList<string> Keys { get; }

    public IReadOnlyList<List<int>> Bearers { get; }

    private static void Add(SortedDictionary<string, List<int>> bearers, string surface, int row, RegionForm form, bool needsContext)
    {
        if (!bearers.TryGetValue(surface, out var list))
        {
            bearers[surface] = list = [];
        }

        if (!list.Exists(b => b >> 3 == row))
        {
            list.Add((row << 3) | (needsContext ? 4 : 0) | (int)form);
        }
    }
}
