using System.Globalization;

namespace HealthGraph.Dictionaries.Regions;

/// <summary>One region of a <see cref="RegionTable"/>; a handle, cheap to copy. Two are equal if they are the same row of the same table.</summary>
public readonly struct Region : IEquatable<Region>
{
    private readonly RegionTable table;

    internal Region(RegionTable table, int index) => (this.table, Index) = (table, index);

    /// <summary>Row in the table, 0 or more; stands for the region wherever a number is handier.</summary>
    public int Index { get; }

    /// <summary>Official name without its parents: 绵阳市.</summary>
    public string Name => table.NameOf(Index);

    internal ReadOnlySpan<char> NameSpan => table.NameSpan(Index);

    /// <summary>Official code, six digits or nine for a town; null for countries and named zones.</summary>
    public string? Code => table.CodeOf(Index) is > 0 and var code ? code.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>Rank.</summary>
    public RegionLevel Level => table.LevelOf(Index);

    /// <summary>Names of all parents and its own, joined: 四川省绵阳市. Counties run by the province have no middle level.</summary>
    public string Path => table.PathOf(Index);

    /// <summary>The region it lies in, or null at the top.</summary>
    public Region? Parent => table.ParentOf(Index) is >= 0 and var parent ? new Region(table, parent) : null;

    /// <summary>Dictionary row as <c>file:line</c>.</summary>
    public string Entry => table.EntryOf(Index);

    /// <summary>Regions directly inside it, in the order of the table (by code).</summary>
    public IEnumerable<Region> Children => table.ChildrenOf(Index);

    /// <summary>Regions that a named zone is made of; empty for all others.</summary>
    public IEnumerable<Region> Members => table.MembersOf(Index);

    /// <summary>Itself, its parent, and so on to the top.</summary>
    public IEnumerable<Region> SelfAndAncestors
    {
        get
        {
            for (Region? region = this; region is { } one; region = one.Parent)
            {
                yield return one;
            }
        }
    }

    /// <summary>Whether this region lies inside <paramref name="other"/>, or is it.</summary>
    public bool IsWithin(Region other)
    {
        for (var index = Index; index >= 0; index = table.ParentOf(index))
        {
            if (index == other.Index)
            {
                return ReferenceEquals(table, other.table);
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(Region other) => Index == other.Index && ReferenceEquals(table, other.table);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Region other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <inheritdoc/>
    public override string ToString() => Path;

    /// <summary>Same row of the same table.</summary>
    public static bool operator ==(Region left, Region right) => left.Equals(right);

    /// <summary>Not the same row.</summary>
    public static bool operator !=(Region left, Region right) => !left.Equals(right);
}
