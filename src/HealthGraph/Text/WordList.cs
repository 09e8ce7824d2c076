using System.Runtime.CompilerServices;

namespace HealthGraph.Text;

/// <summary>A short list of words in the order of their rank, looked for at one offset of a text or inside a stretch of it. Immutable.</summary>
/// <remarks>At most offsets no word stands, and a <see cref="WordGate"/> tells so without a comparison.</remarks>
internal sealed class WordList
{
    private readonly string[] words;
    private readonly WordGate begins;
    private readonly WordGate ends;

    /// <summary>Takes words of at least one character; the earlier goes before the later where both stand.</summary>
    public WordList(params string[] words) =>
        (this.words, begins, ends) = (words, new WordGate(words, byEnd: false), new WordGate(words, byEnd: true));

    /// <summary>Takes words in any order; of those that stand at one offset the longest counts.</summary>
    public static WordList LongestFirst(params string[] words) => new([.. words.OrderByDescending(w => w.Length)]);

    /// <summary>The words, in order.</summary>
    public ReadOnlySpan<string> Words => words;

    /// <summary>Index of the first word of the list that begins at <paramref name="at"/>; -1 where none does, and outside the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexAt(ReadOnlySpan<char> text, int at) => begins.MayBegin(text, at) ? IndexOfStart(text[at..]) : -1;

    private int IndexOfStart(ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (rest[0] == words[i][0] && rest.StartsWith(words[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first word of the list that begins at <paramref name="at"/>, or null.</summary>
    public string? At(ReadOnlySpan<char> text, int at) => IndexAt(text, at) is >= 0 and var index ? words[index] : null;

    /// <summary>Whether a word begins at <paramref name="at"/>.</summary>
    public bool StandsAt(ReadOnlySpan<char> text, int at) => IndexAt(text, at) >= 0;

    /// <summary>Index of the first word of the list that ends right before <paramref name="end"/>; -1 where none does, and outside the text.</summary>
    public int IndexBefore(ReadOnlySpan<char> text, int end)
    {
        if (!ends.MayEnd(text, end))
        {
            return -1;
        }

        var head = text[..end];
        for (var i = 0; i < words.Length; i++)
        {
            if (head[^1] == words[i][^1] && head.EndsWith(words[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first word of the list that ends right before <paramref name="end"/>, or null.</summary>
    public string? Before(ReadOnlySpan<char> text, int end) => IndexBefore(text, end) is >= 0 and var index ? words[index] : null;

    /// <summary>Whether a word ends right before <paramref name="end"/>.</summary>
    public bool StandsBefore(ReadOnlySpan<char> text, int end) => Before(text, end) is not null;

    /// <summary>Whether a word stands at the end of <paramref name="text"/>.</summary>
    public bool EndIn(ReadOnlySpan<char> text) => Before(text, text.Length) is not null;

    /// <summary>Whether <paramref name="text"/> holds one of the words.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => Next(text, 0, text.Length) < text.Length;

    /// <summary>Whether one of the words begins among the first <paramref name="reach"/> characters of <paramref name="text"/>.</summary>
    public bool IsIn(ReadOnlySpan<char> text, int reach) => Math.Min(reach, text.Length) is var to && Next(text, 0, to) < to;

    /// <summary>The first offset from <paramref name="from"/> on at which a word begins, or <paramref name="to"/> where none does before it.</summary>
    public int Next(ReadOnlySpan<char> text, int from, int to)
    {
        var i = from;
        while (i < to && IndexAt(text, i) < 0)
        {
            i++;
        }

        return i;
    }
}
