namespace HealthGraph.Graph;

/// <summary>The hash of what an article and its statements say beside the text: equal digests, equal claims.</summary>
internal static class ArticleDigest
{
    private static readonly string NoPrint = StatementIds.Text(UInt128.Zero);

    /// <summary>Over source, address and date as printed, and the sum of the prints of all statements, which does not depend on their order.</summary>
    /// <param name="source">Outlet, or null.</param>
    /// <param name="url">Address, or null.</param>
    /// <param name="publishedOn">Date, or null.</param>
    /// <param name="statements">Each once.</param>
    /// <returns>The first 128 bits of SHA-256, as 32 hexadecimal digits.</returns>
    public static string Of(string? source, string? url, PartialDate? publishedOn, IReadOnlyList<Statement> statements) =>
        StatementId.Hash(source ?? "", url ?? "", publishedOn?.ToString() ?? "", statements.Count == 0 ? NoPrint : StatementIds.Text(Sum(statements)));

    private static UInt128 Sum(IReadOnlyList<Statement> statements)
    {
        if (statements is ArticleClaims claims)
        {
            return claims.PrintSum;
        }

        var print = new ClaimPrint();
        var sum = UInt128.Zero;
        foreach (var s in statements)
        {
            sum = unchecked(sum + print.Of(new ArticleClaim(s.Subject, s.Predicate, s.Object, s.Value, s.Span, s.Rule, s.Entry, s.Confidence)).All);
        }

        return sum;
    }
}
