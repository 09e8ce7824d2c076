using HealthGraph.Dictionaries;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>What looks like the name of a body and is none: <c>grammar/generic.tsv</c>, with the themes that names are made of.</summary>
internal sealed class GenericWords
{
    // No core is longer; the search behind it branches.
    private const int MaxCore = 24;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> whole;
    private readonly WordTrie<bool> before;
    private readonly WordTrie<bool> longer;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> themes;

    public GenericWords(IEnumerable<DictionaryRow> rows, IReadOnlyCollection<string> themes)
    {
        var byShape = rows.ToLookup(r => r["shape"], r => r["word"], StringComparer.Ordinal);
        whole = new HashSet<string>(byShape["whole"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.themes = new HashSet<string>(themes, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var own = new HashSet<string>(byShape["before"], StringComparer.Ordinal);
        before = new WordTrie<bool>([.. own.Select(w => (w, true)), .. themes.Where(t => !own.Contains(t)).Select(t => (t, false))]);
        longer = new WordTrie<bool>(byShape["longer"].Distinct(StringComparer.Ordinal).Select(w => (w, true)));
    }

    /// <summary>Words that begin like a head and go on.</summary>
    public Text.DoubleArrayTrie Longer => longer.Words;

    /// <summary>Whether a longer word begins where the head would (大学生).</summary>
    public bool SwallowsHead(ReadOnlySpan<char> text, int headLength) => longer.Longest(text) is var length && length > 0 && length >= headLength;

    /// <summary>Whether the string names nothing by itself.</summary>
    public bool IsWhole(ReadOnlySpan<char> name) => whole.Contains(name);

    /// <summary>Whether a core is made of category words only, so that core and head name nothing.</summary>
    /// <param name="core">What stands before the head.</param>
    /// <param name="themesName">Whether words of themes (卫生信息) make a name here: after a place, before a centre or society.</param>
    public bool IsCategory(ReadOnlySpan<char> core, bool themesName) => core.Length > 0 && Covers(core, themesName);

    private bool Covers(ReadOnlySpan<char> core, bool themesName)
    {
        if (core.Length > MaxCore)
        {
            return false;
        }

        Span<TrieMatch> matches = stackalloc TrieMatch[8];
        var count = before.Prefixes(core, matches);
        for (var i = count - 1; i >= 0; i--)
        {
            var word = core[..matches[i].Length];
            var counts = themesName ? !themes.Contains(word) : true;
            if (counts && (word.Length == core.Length || Covers(core[word.Length..], themesName)))
            {
                return true;
            }
        }

        return false;
    }
}
