namespace HealthGraph.Text;

/// <summary>Cuts a sentence into clauses at commas, semicolons, colons and dashes that stand outside brackets and titles.</summary>
/// <remarks>
/// The enumeration comma 、 joins and never cuts. Inside quoted speech commas do cut (each clause of a speech says something of its own),
/// inside （）, 《》 and short quotations they do not.
/// </remarks>
internal static class ClauseSplitter
{
    private const int LongestBracket = 120;
    private const int ShortQuotation = 30;

    /// <summary>All characters that may cut, or open what shields from it.</summary>
    private static readonly CharacterSet Marks = new("，；：;。！？…\n,:—" + Nesting.Openers);

    /// <summary>Appends the clauses of <paramref name="sentence"/> to <paramref name="clauses"/>, in order, without the marks that part them.</summary>
    public static void Split(string text, TextSpan sentence, List<TextSpan> clauses)
    {
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End;)
        {
            if (!Marks.Contains(text[i]))
            {
                i++;
            }
            else if (IsBoundary(text, i))
            {
                Add(start, i, clauses);
                start = ++i;
            }
            else
            {
                i = SkipShield(text, i);
            }
        }

        Add(start, sentence.End, clauses);
    }

    private static bool IsBoundary(string text, int i) => text[i] switch
    {
        '，' or '；' or '：' or ';' or '。' or '！' or '？' or '…' or '\n' => true,
        ',' or ':' => !(i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])),
        '—' => (i + 1 < text.Length && text[i + 1] == '—') || (i > 0 && text[i - 1] == '—'),
        _ => false,
    };

    private static int SkipShield(string text, int i)
    {
        if (!Nesting.IsOpener(text[i]))
        {
            return i + 1;
        }

        var closer = Nesting.FindCloser(text, i, Nesting.IsQuote(text[i]) ? ShortQuotation : LongestBracket);
        return closer > 0 ? closer + 1 : i + 1;
    }

    private static void Add(int start, int end, List<TextSpan> clauses)
    {
        if (end > start)
        {
            clauses.Add(new TextSpan(start, end));
        }
    }
}
