using HealthGraph.Dictionaries;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Relations;

/// <summary>Posts and the words that may stand before them, from <c>dictionaries/events/posts.tsv</c>.</summary>
internal sealed class PostVocabulary
{
    private const int MostModifiers = 4;
    private readonly WordTable<PostKind> posts;
    private readonly WordTable<PostKind> modifiers;
    private readonly WordGate begins;

    private PostVocabulary(List<KeyValuePair<string, PostKind>> words)
    {
        posts = new WordTable<PostKind>(words.Where(w => w.Value != PostKind.Modifier));
        modifiers = new WordTable<PostKind>(words.Where(w => w.Value == PostKind.Modifier));
        begins = new WordGate([.. words.Select(w => w.Key)], byEnd: false);
    }

    /// <summary>Reads the table; a row of an unknown kind becomes a finding.</summary>
    public static PostVocabulary Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        var words = new List<KeyValuePair<string, PostKind>>();
        foreach (var row in folders.File("events/posts.tsv").SelectMany(f => DictionaryTable.Read(f, ["word", "kind"], findings).Rows))
        {
            if (Enum.TryParse<PostKind>(row["kind"], ignoreCase: true, out var kind))
            {
                words.Add(new(row["word"], kind));
            }
            else
            {
                findings.Add(row.Fault($"'{row["kind"]}' is no kind of post", "Write post, region, press or modifier."));
            }
        }

        return new PostVocabulary(words);
    }

    /// <summary>Whether a post or a modifier may begin at <paramref name="at"/>; false is sure.</summary>
    public bool MayStart(string text, int at) => begins.MayBegin(text, at);

    /// <summary>Reads a post with its modifiers: 常务副院长, 见习记者, 董事长助理.</summary>
    /// <returns>The offset after it and its kind; <paramref name="at"/> where none stands there.</returns>
    public (int End, PostKind Kind) Read(ReadOnlySpan<char> text, int at)
    {
        if (!begins.MayBegin(text, at))
        {
            return (at, default);
        }

        var i = at;
        for (var count = 0; count <= MostModifiers; count++)
        {
            var (word, kind) = posts.Match(text, i);
            var modifier = modifiers.Match(text, i).Word;
            if (word.Length > 0 && word.Length >= modifier.Length && !IsInsideWord(text, i + word.Length))
            {
                return (SkipSecond(text, i + word.Length), kind);
            }

            if (modifier.Length == 0)
            {
                break;
            }

            i += modifier.Length;
        }

        return (at, default);
    }

    /// <summary>助理 of 董事长助理: a post that stands on another.</summary>
    private int SkipSecond(ReadOnlySpan<char> text, int at)
    {
        var second = posts.Match(text, at).Word;
        return at + (second.Length > 1 && !IsInsideWord(text, at + second.Length) ? second.Length : 0);
    }

    /// <summary>委员会, 代表团, 会长单位, 记者会: the post is the beginning of another word.</summary>
    private static bool IsInsideWord(ReadOnlySpan<char> text, int end) =>
        end < text.Length && (text[end] is '会' or '团' or '们' or '级' or '性' or '制' or '作' or '着' or '处' or '站'
            || text[end..].StartsWith("单位", StringComparison.Ordinal) || text[end..].StartsWith("小组", StringComparison.Ordinal));
}
