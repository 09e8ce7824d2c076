using HealthGraph.Graph;

namespace HealthGraph.Stores.Neo4j;

/// <summary>One search of texts: which statement answers it, and with what.</summary>
internal sealed class TextSearch
{
    private readonly string first;

    private TextSearch(string[] phrases, int limit, string? after)
    {
        first = phrases[0];
        var terms = phrases.Select(SearchTerms.Of).OfType<string>().ToList();
        Statement = terms.Count == 0 ? "read/search-text-scan" : "read/search-text";
        Parameters = new(StringComparer.Ordinal)
        {
            ["terms"] = $"text:({string.Join(" AND ", terms)})",
            ["phrases"] = phrases.Select(p => p.ToLowerInvariant()).ToList(),
            ["after"] = after,
            ["limit"] = limit,
        };
    }

    /// <summary>Name of the statement.</summary>
    public string Statement { get; }

    /// <summary>Its parameters.</summary>
    public Dictionary<string, object?> Parameters { get; }

    /// <summary>The search for some words.</summary>
    /// <exception cref="ArgumentException">There are no words, or the limit is not 1-1000.</exception>
    public static TextSearch Of(string words, int limit, string? after)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        return new TextSearch(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), limit, after);
    }

    /// <summary>A row of the statement.</summary>
    public TextMatch Match(CypherRow row) => TextMatches.Of(row.Text(0), row.Date(1), row.Text(2), first);
}
