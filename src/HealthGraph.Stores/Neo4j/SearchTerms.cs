using System.Text;

namespace HealthGraph.Stores.Neo4j;

/// <summary>What of a phrase the full-text index can look up, in the index's own language.</summary>
/// <remarks>
/// The <c>cjk</c> analyser keeps Chinese as pairs of neighbouring characters and other words whole, in lower case, without English stop words.
/// So a run of two or more Chinese characters is a phrase of pairs, and a run of letters or digits may be part of a word. Each term only
/// narrows the search: the statement compares the phrase itself.
/// </remarks>
internal static class SearchTerms
{
    // Lucene's EnglishAnalyzer.ENGLISH_STOP_WORDS_SET and what CJKAnalyzer adds: the index holds none of these.
    private static readonly string[] StopWords =
    [
        "a", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "s", "such", "t",
        "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with", "www",
    ];

    /// <summary>A query that every name and text with the phrase in it answers, or null where there is nothing to look up.</summary>
    public static string? Of(string phrase)
    {
        var terms = new List<string>();
        var run = new StringBuilder();
        var kind = Kind.Other;
        foreach (var c in phrase)
        {
            var next = KindOf(c);
            if (next != kind)
            {
                End(terms, run, kind);
                kind = next;
            }

            run.Append(c);
        }

        End(terms, run, kind);
        return terms.Count == 0 ? null : string.Join(" AND ", terms);
    }

    private static void End(List<string> terms, StringBuilder run, Kind kind)
    {
        var text = run.ToString().ToLowerInvariant();
        run.Clear();
        if (kind is Kind.Han && text.Length > 1)
        {
            terms.Add($"\"{text}\"");
        }
        else if (kind is Kind.Latin && text.Length > 0 && !StopWords.Any(w => w.Contains(text, StringComparison.Ordinal)))
        {
            terms.Add($"*{text}*");
        }
    }

    private static Kind KindOf(char c) => c switch
    {
        >= '\u4E00' and <= '\u9FFF' => Kind.Han,
        _ when char.IsAsciiLetterOrDigit(c) => Kind.Latin,
        _ => Kind.Other,
    };

    private enum Kind
    {
        Other,
        Han,
        Latin,
    }
}
