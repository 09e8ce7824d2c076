using System.Text;

namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>That an article speaks of a node, and how.</summary>
/// <param name="Order">Sorts as the article's id does; ids that begin alike may share one.</param>
/// <param name="Article">Key of the article.</param>
/// <param name="Outward">A bit for each predicate that the node is subject of.</param>
/// <param name="Inward">A bit for each predicate that the node is object of.</param>
internal readonly record struct Posting(ulong Order, long Article, ulong Outward, ulong Inward) : IComparable<Posting>
{
    private const int LastBit = 63;

    /// <summary>The bit of a predicate; those beyond the sixty-third share the last.</summary>
    public static ulong Bit(int predicate) => 1UL << Math.Min(predicate, LastBit);

    /// <summary>The bits of the database's predicates for those of an article's: the bit of each at its place.</summary>
    public static ulong Bits(ulong own, ReadOnlySpan<ulong> bits)
    {
        var all = 0UL;
        for (; own != 0; own &= own - 1)
        {
            var place = System.Numerics.BitOperations.TrailingZeroCount(own);
            all |= bits[place];
            for (var beyond = LastBit + 1; place == LastBit && beyond < bits.Length; beyond++)
            {
                all |= bits[beyond];
            }
        }

        return all;
    }

    /// <summary>The order of an article's id: its first eight bytes after the kind.</summary>
    public static ulong OrderOf(string articleId)
    {
        Span<byte> bytes = stackalloc byte[3 * sizeof(ulong)];
        var local = articleId.AsSpan(articleId.IndexOf('/', StringComparison.Ordinal) + 1);
        Encoding.UTF8.GetBytes(local[..Math.Min(local.Length, sizeof(ulong))], bytes);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>By order, then by article.</summary>
    public int CompareTo(Posting other) => Order != other.Order ? Order.CompareTo(other.Order) : Article.CompareTo(other.Article);

    /// <summary>See <see cref="CompareTo"/>.</summary>
    public static bool operator <(Posting left, Posting right) => left.CompareTo(right) < 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    public static bool operator >(Posting left, Posting right) => left.CompareTo(right) > 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    public static bool operator <=(Posting left, Posting right) => left.CompareTo(right) <= 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    public static bool operator >=(Posting left, Posting right) => left.CompareTo(right) >= 0;
}
