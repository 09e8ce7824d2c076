using System.Globalization;
using HealthGraph.Text;

namespace HealthGraph.Dictionaries.Regions;

/// <summary>Builds a <see cref="RegionTable"/> from the dictionary files.</summary>
internal sealed class RegionTableBuilder(ICollection<Finding> findings)
{
    private readonly List<RegionRow> rows = [];
    private readonly Dictionary<string, RegionRow> byKey = new(StringComparer.Ordinal);
    private readonly List<string> files = [];

    /// <summary>Reads all files and builds the table.</summary>
    public RegionTable Build(DictionaryFolders folders)
    {
        ReadFile(folders, "regions.tsv", ["code", "name", "level"], r => ReadRegion(r, r["level"], r["code"], r["parent"]));
        ReadFile(folders, "countries.tsv", ["name"], r => ReadRegion(r, "country", "", ""));
        LinkParents(rows);
        var placed = rows.Count;
        ReadFile(folders, "zones.tsv", ["name"], r => ReadRegion(r, "area", "", r["within"]));
        LinkParents(rows.Skip(placed));
        ReadFile(folders, "former.tsv", ["name", "code"], ReadFormer);
        return new RegionTable(Finish());
    }

    private void ReadFile(DictionaryFolders folders, string name, string[] required, Action<DictionaryRow> read)
    {
        foreach (var path in folders.File(Path.Combine("regions", name)))
        {
            files.Add(path);
            foreach (var row in DictionaryTable.Read(path, required, findings).Rows)
            {
                read(row);
            }
        }
    }

    private void ReadRegion(DictionaryRow row, string level, string code, string parent)
    {
        if (!Enum.TryParse<RegionLevel>(level, ignoreCase: true, out var rank) || level.Length == 0 || char.IsDigit(level[0]))
        {
            findings.Add(row.Fault($"The level '{level}' is unknown", "Use province, prefecture, county, zone, town or other."));
            return;
        }

        var number = 0;
        if (code.Length > 0 && (code.Length is not (6 or 9) || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out number)))
        {
            findings.Add(row.Fault($"The code '{code}' has not six or nine digits", "Write the official code."));
            return;
        }

        var region = new RegionRow
        {
            Name = row["name"], Level = rank, Code = number, Parent = parent, Members = row.List("members"), Source = row,
        };
        region.Aliases.AddRange(row.Aliases("aliases", findings).Select(a => (a, RegionForm.Short)));
        Keep(region, code.Length > 0 ? code : parent + "/" + region.Name);
    }

    private void Keep(RegionRow region, string key)
    {
        if (byKey.TryGetValue(key, out var earlier))
        {
            if (earlier.Source.File == region.Source.File)
            {
                findings.Add(region.Source.Fault($"'{key}' stands twice, first in line {Text(earlier.Source.Line)}", "Keep one of the rows."));
                return;
            }

            rows[rows.IndexOf(earlier)] = region;
        }
        else
        {
            rows.Add(region);
        }

        byKey[key] = region;
    }

    /// <summary>Finds every parent by its code, else by its path; a row without its parent is left out.</summary>
    private void LinkParents(IEnumerable<RegionRow> some)
    {
        Dictionary<string, RegionRow>? byPath = null;
        foreach (var region in some.Where(r => r.Parent.Length > 0).ToList())
        {
            if (byKey.TryGetValue(region.Parent, out var parent)
                || (byPath ??= ByPath()).TryGetValue(region.Parent, out parent))
            {
                region.ParentRow = parent;
                byPath?.TryAdd(region.Path, region);
                continue;
            }

            findings.Add(region.Source.Fault($"There is no region '{region.Parent}' for '{region.Name}' to lie in", "Mend the parent."));
            rows.Remove(region);
        }
    }

    private Dictionary<string, RegionRow> ByPath()
    {
        var paths = new Dictionary<string, RegionRow>(StringComparer.Ordinal);
        foreach (var region in rows)
        {
            paths.TryAdd(region.Path, region);
        }

        return paths;
    }

    private void ReadFormer(DictionaryRow row)
    {
        if (byKey.TryGetValue(row["code"], out var region))
        {
            var name = row["name"];
            var until = PartialDate.TryParse(row["until"]);
            region.Aliases.Add((new Alias(name, name.Length <= 2, null, until), RegionForm.Former));
            region.Aliases.AddRange(row.Aliases("aliases", findings).Select(a => (a with { To = until }, RegionForm.Former)));
            return;
        }

        findings.Add(row.Fault($"There is no region with the code '{row["code"]}'", "Write the code of today's region."));
    }

    private RegionArrays Finish()
    {
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Index = i;
        }

        var surfaces = new RegionSurfaces(rows);
        var coded = rows.Where(r => r.Code > 0).OrderBy(r => r.Code).ToArray();
        var members = MembersByRow();
        return new RegionArrays
        {
            Text = string.Concat(rows.Select(r => r.Name)),
            NameStarts = Starts(rows.Select(r => r.Name.Length)),
            Codes = [.. rows.Select(r => r.Code)],
            Levels = [.. rows.Select(r => (byte)r.Level)],
            Parents = [.. rows.Select(r => r.ParentRow?.Index ?? -1)],
            Lines = [.. rows.Select(r => (files.IndexOf(r.Source.File) << 24) | r.Source.Line)],
            Files = [.. files.Select(f => "regions/" + Path.GetFileName(f))],
            SortedCodes = [.. coded.Select(r => r.Code)],
            CodeRows = [.. coded.Select(r => r.Index)],
            MemberStarts = Starts(members.Select(m => m.Count)),
            Members = [.. members.SelectMany(m => m)],
            BearerStarts = Starts(surfaces.Bearers.Select(b => b.Count)),
            Bearers = [.. surfaces.Bearers.SelectMany(b => b)],
            Surfaces = DoubleArrayTrie.Build(surfaces.Keys, [.. Enumerable.Range(0, surfaces.Keys.Count)]),
        };
    }

    private List<List<int>> MembersByRow()
    {
        var byPath = rows.Exists(r => r.Members.Length > 0) ? ByPath() : [];
        var members = new List<List<int>>(rows.Count);
        foreach (var region in rows)
        {
            var own = new List<int>();
            foreach (var path in region.Members)
            {
                if (byPath.TryGetValue(path, out var member))
                {
                    own.Add(member.Index);
                    continue;
                }

                findings.Add(region.Source.Fault($"There is no region '{path}' to be a member of '{region.Name}'", "Write its full path."));
            }

            members.Add(own);
        }

        return members;
    }

    private static int[] Starts(IEnumerable<int> lengths)
    {
        var starts = new List<int> { 0 };
        foreach (var length in lengths)
        {
            starts.Add(starts[^1] + length);
        }

        return [.. starts];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
