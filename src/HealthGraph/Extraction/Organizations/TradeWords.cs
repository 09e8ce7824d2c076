using HealthGraph.Dictionaries;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>What a company's name drops when it is short: trade and form of organisation.</summary>
internal sealed class TradeWords(IEnumerable<DictionaryRow> rows)
{
    // No company's name has a longer run; the search behind it branches.
    private const int MaxRun = 24;

    private readonly WordTrie<bool> words = new(rows.Select(r => (r["word"], r["shape"] == "form")));

    /// <summary>Where the run of trade words begins with which <paramref name="core"/> ends; its length where there is none, never below 2.</summary>
    public int BrandLength(string core)
    {
        for (var start = 2; start < core.Length; start++)
        {
            if (IsTrades(core.AsSpan(start)))
            {
                return start;
            }
        }

        return core.Length;
    }

    /// <summary>The ends of the trade words that follow a brand, in order.</summary>
    public IEnumerable<int> TradeEnds(string core, int brand)
    {
        var ends = new SortedSet<int> { brand };
        Span<TrieMatch> matches = stackalloc TrieMatch[8];
        for (var i = brand; i < core.Length; i++)
        {
            var count = ends.Contains(i) ? words.Prefixes(core.AsSpan(i), matches) : 0;
            for (var m = 0; m < count; m++)
            {
                ends.Add(i + matches[m].Length);
            }
        }

        ends.Remove(brand);
        return ends;
    }

    /// <summary>Whether a string is made of trade words only: 信息科技.</summary>
    public bool IsTrades(ReadOnlySpan<char> rest)
    {
        if (rest.Length > MaxRun)
        {
            return false;
        }

        Span<TrieMatch> matches = stackalloc TrieMatch[8];
        var count = words.Prefixes(rest, matches);
        for (var i = count - 1; i >= 0; i--)
        {
            if (matches[i].Length == rest.Length || IsTrades(rest[matches[i].Length..]))
            {
                return true;
            }
        }

        return false;
    }
}
