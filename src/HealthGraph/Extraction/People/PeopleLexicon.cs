using System.Globalization;
using HealthGraph.Dictionaries;
using HealthGraph.Text;

namespace HealthGraph.Extraction.People;

/// <summary>What is known of names and of the words beside them. Immutable.</summary>
internal sealed class PeopleLexicon
{
    private const int LongestNest = 12;

    private readonly DoubleArrayTrie words;
    private readonly sbyte[] fit;
    private readonly HashSet<char> transliteration;
    private readonly DoubleArrayTrie beside;

    private PeopleLexicon(DoubleArrayTrie words, DoubleArrayTrie beside, sbyte[] fit, HashSet<char> transliteration) =>
        (this.words, this.beside, this.fit, this.transliteration) = (words, beside, fit, transliteration);

    /// <summary>Reads the folder <c>people</c>; what is wrong with it is added to <paramref name="findings"/>.</summary>
    public static PeopleLexicon Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        var uses = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Read("people/context.tsv", ["word", "uses"], row => AddUses(row, uses, findings));
        Read("people/surnames.tsv", ["surname", "frequency"], row => AddTo(uses, row["surname"], Frequency(row)));
        Read("people/not-names.tsv", ["first", "words"], row => AddAll(uses, row.List("words"), PersonWords.NotName));
        var fits = new sbyte[char.MaxValue + 1];
        Array.Fill(fits, (sbyte)-1);
        Read("people/given-characters.tsv", ["characters", "fit"], row => AddFit(row, fits, findings));
        var sounds = new HashSet<char>();
        Read("people/transliteration.tsv", ["characters"], row => sounds.UnionWith(row["characters"]));
        var near = uses.Where(u => ((PersonWords)u.Value & PersonWords.Stop) != 0).ToList();
        return new PeopleLexicon(
            DoubleArrayTrie.Build([.. uses.Keys], [.. uses.Values]),
            DoubleArrayTrie.Build([.. near.Select(u => u.Key)], [.. near.Select(u => u.Value)]), fits, sounds);

        void Read(string file, string[] required, Action<DictionaryRow> take)
        {
            foreach (var row in folders.File(file).SelectMany(path => DictionaryTable.Read(path, required, findings).Rows))
            {
                take(row);
            }
        }
    }

    /// <summary>The words that may stand right beside a name; a value is the set of their <see cref="PersonWords"/>.</summary>
    public DoubleArrayTrie Beside => beside;

    /// <summary>What the whole of <paramref name="word"/> is.</summary>
    public PersonWords Of(ReadOnlySpan<char> word)
    {
        var value = words.Find(word);
        return value < 0 ? PersonWords.None : (PersonWords)value;
    }

    /// <summary>Length of the longest word with one of <paramref name="uses"/> that <paramref name="text"/> begins with, or 0.</summary>
    public int Longest(ReadOnlySpan<char> text, PersonWords uses)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[LongestNest];
        for (var i = words.Prefixes(text, matches) - 1; i >= 0; i--)
        {
            if (((PersonWords)matches[i].Value & uses) != 0)
            {
                return matches[i].Length;
            }
        }

        return 0;
    }

    /// <summary>Whether a name written by its sound ends before <paramref name="text"/>, which begins with a word that follows names (出席, not 提 of 提出席).</summary>
    public bool EndsSound(ReadOnlySpan<char> text) =>
        Longest(text, PersonWords.AfterName) > 1 && Longest(text[1..], PersonWords.AfterName) < 2;

    /// <summary>How well a character fits into a given name: 2 typical, 1 often, -1 unknown, -6 never.</summary>
    public int Fit(char character) => fit[character];

    /// <summary>Whether a character is used to write foreign names by their sound.</summary>
    public bool Transliterates(char character) => transliteration.Contains(character);

    private static void AddUses(DictionaryRow row, SortedDictionary<string, int> uses, ICollection<Finding> findings)
    {
        foreach (var use in row.List("uses"))
        {
            if (Enum.TryParse<PersonWords>(use, ignoreCase: true, out var known))
            {
                AddTo(uses, row["word"], known);
            }
            else
            {
                findings.Add(row.Fault($"'{use}' is no use of a word beside a name", "Use one of those that the head of the file explains."));
            }
        }
    }

    private static PersonWords Frequency(DictionaryRow row) =>
        (row["frequency"] switch { "1" => PersonWords.CommonSurname, "2" => PersonWords.Surname, "4" => PersonWords.MinorityBeginning, _ => PersonWords.RareSurname })
        | (row["word"].Length > 0 ? PersonWords.WordSurname : PersonWords.None);

    private static void AddFit(DictionaryRow row, sbyte[] fits, ICollection<Finding> findings)
    {
        if (!sbyte.TryParse(row["fit"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            findings.Add(row.Fault($"'{row["fit"]}' is no number", "Write 2, 1, -1 or -6."));
            return;
        }

        foreach (var character in row["characters"])
        {
            fits[character] = value;
        }
    }

    private static void AddAll(SortedDictionary<string, int> uses, IEnumerable<string> some, PersonWords use)
    {
        foreach (var word in some)
        {
            AddTo(uses, word, use);
        }
    }

    private static void AddTo(SortedDictionary<string, int> uses, string word, PersonWords use) =>
        uses[word] = uses.GetValueOrDefault(word) | (int)use;
}
