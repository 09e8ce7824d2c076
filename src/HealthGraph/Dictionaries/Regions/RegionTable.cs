using System.Collections.Concurrent;
using HealthGraph.Text;

namespace HealthGraph.Dictionaries.Regions;

/// <summary>Every known region: by code, by path, by the surfaces that name it, up and down the hierarchy.</summary>
/// <remarks>Arrays over row numbers and one string, so that 45,000 rows are read in the time of a copy.</remarks>
/// <threadsafety>Immutable; any number of threads may share one.</threadsafety>
public sealed class RegionTable
{
    private readonly RegionArrays rows;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;

    // Filled as they are asked for; two threads may fill the same slot with equal answers, which harms nobody.
    private readonly RegionName[]?[] named;
    private readonly string?[] keptNames;
    private readonly string?[] keptPaths;
    private readonly string?[] keptEntries;
    private readonly ConcurrentDictionary<string, int> byPath = new(StringComparer.Ordinal);

    internal RegionTable(RegionArrays rows)
    {
        this.rows = rows;
        (firstChild, nextSibling) = rows.Siblings();
        named = new RegionName[rows.BearerStarts.Length - 1][];
        keptNames = new string[Count];
        keptPaths = new string[Count];
        keptEntries = new string[Count];
    }

    /// <summary>Number of regions.</summary>
    public int Count => rows.Levels.Length;

    /// <summary>Every region, in the order of the table: by rank, then by code; countries and named zones last.</summary>
    public IEnumerable<Region> All => Enumerable.Range(0, Count).Select(i => new Region(this, i));

    /// <summary>Surfaces that name a region (official names, short forms, earlier names; no paths); a value is for <see cref="NamedBy(int)"/>.</summary>
    public DoubleArrayTrie Surfaces => rows.Surfaces;

    internal RegionArrays Rows => rows;

    /// <summary>Reads <c>regions.tsv</c>, <c>former.tsv</c>, <c>countries.tsv</c> and <c>zones.tsv</c> of the folders' <c>regions</c>.</summary>
    /// <param name="folders">Dictionary folders; a later one's row replaces an earlier one's with the same code or name.</param>
    /// <param name="findings">Receives one finding a bad line; the rest is loaded.</param>
    public static RegionTable Load(DictionaryFolders folders, ICollection<Finding> findings) =>
        new RegionTableBuilder(findings).Build(folders);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no table.</exception>
    /// <exception cref="EndOfStreamException">The bytes end early.</exception>
    public static RegionTable Read(BinaryReader reader) => new(RegionArrays.Read(reader));

    /// <summary>Writes the table in a binary form.</summary>
    public void Write(BinaryWriter writer) => rows.Write(writer);

    /// <summary>The region of a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Region At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return new Region(this, index);
    }

    /// <summary>The region with an official code of six or nine digits, or null.</summary>
    public Region? ByCode(int code)
    {
        var at = Array.BinarySearch(rows.SortedCodes, code);
        return code > 0 && at >= 0 ? new Region(this, rows.CodeRows[at]) : null;
    }

    /// <summary>The region whose full path of official names is <paramref name="path"/>, or null. Sloppy paths are the affair of <see cref="RegionPaths"/>.</summary>
    public Region? ByPath(ReadOnlySpan<char> path) => path.Length == 0 ? null : Descend(-1, path);

    /// <summary>The regions that a surface may name, in the order of the table; empty if none.</summary>
    public IReadOnlyList<RegionName> NamedBy(ReadOnlySpan<char> surface) =>
        rows.Surfaces.Find(surface) is >= 0 and var id ? NamedBy(id) : [];

    /// <summary>The regions that a surface of <see cref="Surfaces"/> may name, in the order of the table.</summary>
    public IReadOnlyList<RegionName> NamedBy(int surface) => named[surface] ??= ReadNames(surface);

    /// <summary>The region with this full path, or null; remembers what it finds, for paths that are asked again and again.</summary>
    internal Region? AtPath(string path)
    {
        if (byPath.TryGetValue(path, out var row))
        {
            return new Region(this, row);
        }

        var found = ByPath(path);
        if (found is { } region)
        {
            byPath[path] = region.Index;
        }

        return found;
    }

    internal string NameOf(int index) => keptNames[index] ??= rows.Text[rows.NameStarts[index]..rows.NameStarts[index + 1]];

    internal ReadOnlySpan<char> NameSpan(int index) => rows.Text.AsSpan(rows.NameStarts[index]..rows.NameStarts[index + 1]);

    internal int CodeOf(int index) => rows.Codes[index];

    internal RegionLevel LevelOf(int index) => (RegionLevel)rows.Levels[index];

    internal int ParentOf(int index) => rows.Parents[index];

    internal string EntryOf(int index) => keptEntries[index] ??=
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rows.Files[rows.Lines[index] >> 24]}:{rows.Lines[index] & 0xFFFFFF}");

    internal string PathOf(int index) => keptPaths[index] ??=
        ParentOf(index) is >= 0 and var parent ? string.Concat(PathOf(parent), NameSpan(index)) : NameOf(index);

    internal IEnumerable<Region> ChildrenOf(int index)
    {
        for (var child = firstChild[index + 1]; child >= 0; child = nextSibling[child])
        {
            yield return new Region(this, child);
        }
    }

    internal IEnumerable<Region> MembersOf(int index)
    {
        for (var i = rows.MemberStarts[index]; i < rows.MemberStarts[index + 1]; i++)
        {
            yield return new Region(this, rows.Members[i]);
        }
    }

    private Region? Descend(int parent, ReadOnlySpan<char> rest)
    {
        for (var child = firstChild[parent + 1]; child >= 0; child = nextSibling[child])
        {
            var name = NameSpan(child);
            if (!rest.StartsWith(name, StringComparison.Ordinal))
            {
                continue;
            }

            var found = rest.Length == name.Length ? new Region(this, child) : Descend(child, rest[name.Length..]);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private RegionName[] ReadNames(int surface)
    {
        var bearers = rows.Bearers.AsSpan(rows.BearerStarts[surface]..rows.BearerStarts[surface + 1]);
        var names = new RegionName[bearers.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = new RegionName(new Region(this, bearers[i] >> 3), (RegionForm)(bearers[i] & 3), (bearers[i] & 4) != 0);
        }

        return names;
    }
}
