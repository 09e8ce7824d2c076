using System.Collections;
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
    private UInt128 DropDoubles()
    {
        using var print = new ClaimPrint();
        var (seen, prints) = (new Dictionary<UInt128, int>(claims.Count), new UInt128[claims.Count]);
        var all = CollectionsMarshal.AsSpan(claims);
        var (kept, sum) = (0, UInt128.Zero);
        for (var i = 0; i < all.Length; i++)
        {
            var (key, whole) = print.Of(all[i]);
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, key, out var isKnown);
            place = isKnown ? place : kept++;
            sum = unchecked(sum + whole - prints[place]);
            (all[place], prints[place]) = (all[i], whole);
        }

        claims.RemoveRange(kept, claims.Count - kept);
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
