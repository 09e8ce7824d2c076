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
        DropDoubles();
    }

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

    private void DropDoubles()
    {
        using var print = new ClaimPrint();
        var (seen, kept) = (new Dictionary<UInt128, int>(claims.Count), 0);
        var all = CollectionsMarshal.AsSpan(claims);
        for (var i = 0; i < all.Length; i++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, print.OfKey(all[i]), out var isKnown);
            place = isKnown ? place : kept++;
            all[place] = all[i];
        }

        claims.RemoveRange(kept, claims.Count - kept);
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
