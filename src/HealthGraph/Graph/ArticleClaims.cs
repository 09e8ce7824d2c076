using System.Buffers;
using System.Collections;
using System.Numerics;
using System.Runtime.InteropServices;

namespace HealthGraph.Graph;

/// <summary>The claims of one article; read as a list, each is made into a <see cref="Statement"/>, by id.</summary>
/// <remarks>A store that packs them reads the claims as they are: neither ids nor a statement's object are made for nobody.</remarks>
public sealed class ArticleClaims : IReadOnlyList<Statement>
{
    private readonly string articleId;
    private readonly string version;
    private readonly List<ArticleClaim> claims;
    private List<Statement>? statements;

    /// <summary>Takes the claims as they were gathered; of one claim made twice the later stays.</summary>
    internal ArticleClaims(string articleId, string version, List<ArticleClaim> claims)
    {
        (this.articleId, this.version, this.claims) = (articleId, version, claims);
        PrintSum = DropDoubles();
    }

    /// <summary>The sum of the prints of all claims, see <see cref="ArticleDigest"/>.</summary>
    internal UInt128 PrintSum { get; }

    /// <summary>The claims, each once, in the order in which they were gathered.</summary>
    public ReadOnlySpan<ArticleClaim> Gathered => CollectionsMarshal.AsSpan(claims);

    /// <inheritdoc/>
    public int Count => claims.Count;

    /// <inheritdoc/>
    public Statement this[int index] => Statements()[index];

    /// <inheritdoc/>
    public IEnumerator<Statement> GetEnumerator() => Statements().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Keeps each claim once; sums up what is kept.</summary>
    /// <remarks>Kept claims are found by their prints in a table of places (open addressing), twice as large as it need be.</remarks>
    private UInt128 DropDoubles()
    {
        var print = new ClaimPrint();
        var size = (int)BitOperations.RoundUpToPowerOf2(((uint)claims.Count * 2) + 1);
        var (table, prints) = (ArrayPool<int>.Shared.Rent(size), ArrayPool<(UInt128 Key, UInt128 All)>.Shared.Rent(claims.Count));
        Array.Clear(table, 0, size);
        var all = CollectionsMarshal.AsSpan(claims);
        var (kept, sum) = (0, UInt128.Zero);
        for (var i = 0; i < all.Length; i++)
        {
            var now = print.Of(all[i]);
            var slot = (int)((ulong)now.Key & (ulong)(size - 1));
            while (table[slot] != 0 && prints[table[slot] - 1].Key != now.Key)
            {
                slot = (slot + 1) & (size - 1);
            }

            var isKnown = table[slot] != 0;
            var place = isKnown ? table[slot] - 1 : kept++;
            sum = unchecked(sum + now.All - (isKnown ? prints[place].All : UInt128.Zero));
            (table[slot], prints[place], all[place]) = (place + 1, now, all[i]);
        }

        claims.RemoveRange(kept, claims.Count - kept);
        ArrayPool<int>.Shared.Return(table);
        ArrayPool<(UInt128, UInt128)>.Shared.Return(prints);
        return sum;
    }

    private List<Statement> Statements()
    {
        if (statements is null)
        {
            using var ids = new StatementIds(articleId);
            foreach (ref readonly var claim in Gathered)
            {
                ids.Add(claim.Subject, claim.Predicate, claim.Object, claim.Value, claim.Span);
            }

            var (hashes, made) = (ids.Hashes(), new List<Statement>(claims.Count));
            for (var i = 0; i < hashes.Length; i++)
            {
                var claim = claims[i];
                made.Add(new Statement(StatementIds.Text(hashes[i]), articleId, claim.Subject, claim.Predicate, claim.Object, claim.Value, claim.Span,
                    claim.Rule, claim.Entry, claim.Confidence, version));
            }

            made.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
            statements = made;
        }

        return statements;
    }
}
