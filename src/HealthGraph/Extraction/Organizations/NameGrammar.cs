using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>What is known of how names of bodies are built: the files of <c>dictionaries/grammar</c>. Immutable, safe for many threads.</summary>
internal sealed class NameGrammar
{
    private NameGrammar(
        WordTrie<BodyEnding> endings, WordTrie<HeadWord> heads, WordTrie<bool> stops, WordTrie<bool> themes, GenericWords generic, TradeWords trades,
        Departments departments) =>
        (Endings, Heads, Stops, Themes, Generic, Trades, Departments) = (endings, heads, stops, themes, generic, trades, departments);

    /// <summary>Forms of official bodies.</summary>
    public WordTrie<BodyEnding> Endings { get; }

    /// <summary>Heads of built names and of parts.</summary>
    public WordTrie<HeadWord> Heads { get; }

    /// <summary>Words that end a name; true for a joint.</summary>
    public WordTrie<bool> Stops { get; }

    /// <summary>Words that names are made of.</summary>
    public WordTrie<bool> Themes { get; }

    /// <summary>Look-alikes.</summary>
    public GenericWords Generic { get; }

    /// <summary>Trades and legal forms of companies.</summary>
    public TradeWords Trades { get; }

    /// <summary>Departments and their short forms.</summary>
    public Departments Departments { get; }

    /// <summary>The words that are asked for at every place of a text.</summary>
    public IEnumerable<(WordKinds Kind, DoubleArrayTrie Words)> Lists =>
    [
        (WordKinds.Endings, Endings.Words), (WordKinds.Heads, Heads.Words), (WordKinds.Stops, Stops.Words), (WordKinds.Themes, Themes.Words),
        (WordKinds.Longer, Generic.Longer),
    ];

    /// <summary>Reads the files; what is wrong with them is added to <paramref name="findings"/>.</summary>
    public static NameGrammar Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        DictionaryRow[] Rows(string name, params string[] required) =>
            [.. folders.File(Path.Combine("grammar", name)).SelectMany(f => DictionaryTable.Read(f, required, findings).Rows)];
        var themes = Rows("themes.tsv", "word").Select(r => r["word"]).Distinct(StringComparer.Ordinal).ToArray();
        return new NameGrammar(
            new WordTrie<BodyEnding>(Rows("functions.tsv", "function", "ending", "levels", "forms").SelectMany(GrammarRows.Endings)),
            new WordTrie<HeadWord>([.. Rows("heads.tsv", "head", "kind", "needs").Select(GrammarRows.Head), .. Rows("parts.tsv", "head", "shape").Select(GrammarRows.Part)]),
            new WordTrie<bool>(Rows("stops.tsv", "word").Select(r => (r["word"], r["shape"] == "joint"))),
            new WordTrie<bool>(themes.Select(t => (t, true))),
            new GenericWords(Rows("generic.tsv", "word", "shape"), themes),
            new TradeWords(Rows("trades.tsv", "word", "shape")),
            new Departments(Rows("departments.tsv", "department", "forms", "of")));
    }
}
