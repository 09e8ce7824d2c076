using System.Globalization;

namespace HealthGraph.Graph;

/// <summary>The hash of what an article and its statements say beside the text: equal digests, equal claims.</summary>
internal static class ArticleDigest
{
    /// <summary>Over source, address and date as printed, then id, rule, entry and confidence of each statement.</summary>
    /// <param name="source">Outlet, or null.</param>
    /// <param name="url">Address, or null.</param>
    /// <param name="publishedOn">Date, or null.</param>
    /// <param name="statements">By id.</param>
    public static string Of(string? source, string? url, PartialDate? publishedOn, IReadOnlyList<Statement> statements)
    {
        var parts = new List<string>(statements.Count + 3) { source ?? "", url ?? "", publishedOn?.ToString() ?? "" };
        parts.AddRange(statements.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Id} {s.Rule} {s.Entry} {s.Confidence}")));
        return StatementId.Hash([.. parts]);
    }
}
