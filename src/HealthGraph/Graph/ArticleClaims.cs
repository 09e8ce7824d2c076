using System.Buffers.Binary;
using System.Collections;
using System.Runtime.InteropServices;

namespace HealthGraph.Graph;

/// <summary>The claims of one article by id; read as a list, each is made into a <see cref="Statement"/> when it is asked for.</summary>
/// <remarks>A store that packs them reads the claims as they are: a statement's object and the 32 digits of its id are made for nobody.</remarks>
public sealed class ArticleClaims : IReadOnlyList<Statement>
{
    /// <summary>Bytes of an id, see <see cref="WriteId"/>.</summary>
    public const int IdBytes = 16;

    private readonly string articleId;
    private readonly string version;
    private readonly List<ArticleClaim> claims;
    private readonly UInt128[] hashes;
    private readonly int[] order;

    /// <summary>Takes the claims as they were gathered; of one claim made twice the later stays.</summary>
    internal ArticleClaims(string articleId, string version, List<ArticleClaim> claims)
    {
        (this.articleId, this.version, this.claims) = (articleId, version, claims);
        using var ids = new StatementIds(articleId);
        foreach (ref readonly var claim in CollectionsMarshal.AsSpan(claims))
        {
            ids.Add(claim.Subject, claim.Predicate, claim.Object, claim.Value, claim.Span);
        }

        hashes = ids.Hashes();
        order = Order(hashes);
        Count = DropDoubles();
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public Statement this[int index]
    {
        get
        {
            ref readonly var claim = ref Claim(index);
            Span<byte> id = stackalloc byte[IdBytes];
            WriteId(index, id);
            return new Statement(Convert.ToHexStringLower(id), articleId, claim.Subject, claim.Predicate, claim.Object, claim.Value, claim.Span, claim.Rule,
                claim.Entry, claim.Confidence, version);
        }
    }

    /// <summary>What the statement at a place says.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public ref readonly ArticleClaim Claim(int index) => ref CollectionsMarshal.AsSpan(claims)[Place(index)];

    /// <summary>The id of the statement at a place, in bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public void WriteId(int index, Span<byte> id) => BinaryPrimitives.WriteUInt128BigEndian(id, hashes[Place(index)]);

    /// <inheritdoc/>
    public IEnumerator<Statement> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Place(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return order[index];
    }

    private int DropDoubles()
    {
        var count = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var last = order[i];
            for (; i + 1 < order.Length && hashes[order[i + 1]] == hashes[last]; i++)
            {
                last = Math.Max(last, order[i + 1]);
            }

            order[count++] = last;
        }

        return count;
    }

    /// <summary>Places in ascending order of the hashes. Half of a hash decides nearly always, and sorts three times as fast.</summary>
    private static int[] Order(UInt128[] hashes)
    {
        var (halves, order) = (new ulong[hashes.Length], new int[hashes.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            (halves[i], order[i]) = ((ulong)(hashes[i] >> 64), i);
        }

        Array.Sort(halves, order);
        for (var i = 1; i < order.Length; i++)
        {
            for (var j = i; j > 0 && hashes[order[j]] < hashes[order[j - 1]]; j--)
            {
                (order[j], order[j - 1]) = (order[j - 1], order[j]);
            }
        }

        return order;
    }
}
