namespace HealthGraph.Text;

/// <summary>Cuts an article's text into sentences.</summary>
/// <remarks>
/// A sentence ends at a full stop, question or exclamation mark, or at the end of its line. No sentence ends inside （）, 《》 or 〔〕.
/// Inside quoted speech one does, unless the quotation is a few words long; the closing quote goes with the sentence before it.
/// A dot is a stop only after a Chinese character and before a Chinese character or the end of the line, so <c>3.5</c> and <c>V1.0</c> stay whole.
/// </remarks>
internal static class SentenceSplitter
{
    private const int LongestBracket = 200;
    private const int LongestQuote = 2000;
    private const int ShortQuotation = 12;

    /// <summary>All characters that may end a sentence, or open what shields from it.</summary>
    private static readonly CharacterSet Marks = new("。！？!?.．" + Nesting.Openers);

    /// <summary>Longer ones are lists or rubbish: they are cut at a comma, so that no rule looks back over a whole document.</summary>
    private const int LongestSentence = 1500;

    /// <summary>The sentences of <paramref name="text"/> in order; lines that are blank yield none.</summary>
    /// <param name="text">Title, <c>\n</c> and body; the first line is taken for the title.</param>
    public static List<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            SplitLine(text, start, end, sentences);
            start = end + 1;
        }

        return sentences;
    }

    private static void SplitLine(string text, int start, int end, List<Sentence> sentences)
    {
        var from = start;
        for (var i = start; i < end;)
        {
            if (!Marks.Contains(text[i]))
            {
                i++;
                continue;
            }

            var next = EndOfStop(text, i, end);
            if (next > 0)
            {
                Add(text, from, next, start == 0 ? SentenceKind.Title : SentenceKind.Running, sentences);
                (from, i) = (next, next);
            }
            else
            {
                i = SkipShield(text, i);
            }
        }

        Add(text, from, end, KindOfRest(start, from), sentences);
    }

    /// <summary>Where to cut a stretch that is too long: after its last comma within bounds, else at the bound, but through no surrogate pair.</summary>
    private static int CutOf(string text, int start)
    {
        var comma = text.AsSpan(start, LongestSentence).LastIndexOfAny("，；,;");
        var cut = start + (comma > LongestSentence / 2 ? comma + 1 : LongestSentence);
        return char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }

    private static SentenceKind KindOfRest(int lineStart, int from) =>
        lineStart == 0 ? SentenceKind.Title : from == lineStart ? SentenceKind.Heading : SentenceKind.Running;

    /// <summary>The offset after the stop at <paramref name="i"/> and what closes with it, or 0 where no sentence ends.</summary>
    private static int EndOfStop(string text, int i, int end)
    {
        if (!IsStop(text, i, end))
        {
            return 0;
        }

        var next = i + 1;
        while (next < end && text[next] is '。' or '！' or '？' or '!' or '?' or '”' or '’' or '」' or '』' or '"')
        {
            next++;
        }

        var continues = next < end && text[next - 1] is '”' or '’' && text[next] is '，' or '、' or '的' or '等' or '；';
        return continues ? 0 : next;
    }

    private static bool IsStop(string text, int i, int end) => text[i] switch
    {
        '。' or '！' or '？' or '!' or '?' => true,
        '.' or '．' => i > 0 && IsHan(text[i - 1]) && (i + 1 == end || IsHan(text[i + 1]) || text[i + 1] is '”'),
        _ => false,
    };

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>The offset to go on from: past the whole bracket or short quotation that opens at <paramref name="i"/>, else past one character.</summary>
    private static int SkipShield(string text, int i)
    {
        if (!Nesting.IsOpener(text[i]))
        {
            return i + 1;
        }

        var quote = Nesting.IsQuote(text[i]);
        var closer = Nesting.FindCloser(text, i, quote ? LongestQuote : LongestBracket);
        var shields = closer > 0 && (!quote || (closer - i <= ShortQuotation && text[closer - 1] is not '。'));
        return shields ? closer + 1 : i + 1;
    }

    private static void Add(string text, int start, int end, SentenceKind kind, List<Sentence> sentences)
    {
        while (end - start > LongestSentence)
        {
            var cut = CutOf(text, start);
            AddOne(text, start, cut, kind, sentences);
            start = cut;
        }

        AddOne(text, start, end, kind, sentences);
    }

    private static void AddOne(string text, int start, int end, SentenceKind kind, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new Sentence(new TextSpan(start, end), kind));
        }
    }
}
