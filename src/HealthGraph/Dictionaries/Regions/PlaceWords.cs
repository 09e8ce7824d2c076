using HealthGraph.Text;

namespace HealthGraph.Dictionaries.Regions;

/// <summary>The words of <c>not-places.tsv</c>: where the letters of a place stand and no place is meant, and what frames one-character forms.</summary>
/// <threadsafety>Immutable; any number of threads may share one.</threadsafety>
public sealed class PlaceWords
{
    private const int LongestMatchCount = 8;

    private readonly DoubleArrayTrie trie;

    private PlaceWords(DoubleArrayTrie trie) => this.trie = trie;

    /// <summary>The words; a value is the set of their <see cref="PlaceWordKind"/>.</summary>
    public DoubleArrayTrie Words => trie;

    /// <summary>Reads <c>regions/not-places.tsv</c> of each folder; all rows add up.</summary>
    /// <param name="folders">Dictionary folders.</param>
    /// <param name="findings">Receives one finding a bad line; the rest is loaded.</param>
    public static PlaceWords Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var words = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in folders.File(Path.Combine("regions", "not-places.tsv")))
        {
            foreach (var row in DictionaryTable.Read(path, ["text", "kind"], findings).Rows)
            {
                Add(row, words, findings);
            }
        }

        return new PlaceWords(DoubleArrayTrie.Build([.. words.Keys], [.. words.Values]));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such table.</exception>
    public static PlaceWords Read(BinaryReader reader) => new(DoubleArrayTrie.Read(reader));

    /// <summary>Writes the words in a binary form.</summary>
    public void Write(BinaryWriter writer) => trie.Write(writer);

    /// <summary>All that <paramref name="text"/> as a whole is.</summary>
    public PlaceWordKind KindOf(ReadOnlySpan<char> text) => trie.Find(text) is > 0 and var kinds ? (PlaceWordKind)kinds : PlaceWordKind.None;

    /// <summary>Whether <paramref name="text"/> as a whole is a word of the kind.</summary>
    public bool Is(ReadOnlySpan<char> text, PlaceWordKind kind) => (KindOf(text) & kind) != 0;

    /// <summary>Length of the longest word of the kind that <paramref name="text"/> begins with; 0 if none.</summary>
    public int Longest(ReadOnlySpan<char> text, PlaceWordKind kind)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[LongestMatchCount];
        for (var i = trie.Prefixes(text, matches) - 1; i >= 0; i--)
        {
            if (((PlaceWordKind)matches[i].Value & kind) != 0)
            {
                return matches[i].Length;
            }
        }

        return 0;
    }

    /// <summary>Whether <paramref name="text"/> ends with a word of the kind, at most three characters long.</summary>
    public bool EndsWith(ReadOnlySpan<char> text, PlaceWordKind kind)
    {
        for (var length = 1; length <= 3 && length <= text.Length; length++)
        {
            if (Is(text[^length..], kind))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(DictionaryRow row, SortedDictionary<string, int> words, ICollection<Finding> findings)
    {
        var name = row["kind"];
        if (!Enum.TryParse<PlaceWordKind>(name, ignoreCase: true, out var kind) || name.Length == 0 || char.IsDigit(name[0]))
        {
            findings.Add(row.Fault($"The kind '{name}' is unknown", "Use word, generic, shield, ending, slogan, lead, follow, run, stage or stem."));
            return;
        }

        words[row["text"]] = words.GetValueOrDefault(row["text"]) | (int)kind;
    }
}
