namespace HealthGraph.Documents;

/// <summary>The kinds of every UTF-16 code unit, looked up instead of compared: readers ask of each character of each document.</summary>
internal static class CharTable
{
    private const string Openers = "“‘《〈（(【[「『〔";
    private const string Closers = "”’》〉）)】]」』〕";
    private const string Stops = "，。、；：！？…—·～,;:!?";
    private const string OtherWide = "“”‘’—…·×";

    private static readonly CharKinds[] Kinds = Tabulate();

    /// <summary>The kinds of one character.</summary>
    public static CharKinds Of(char c) => Kinds[c];

    /// <summary>The kinds of all characters together, and the columns that they take.</summary>
    public static (CharKinds Kinds, int Width) Measure(ReadOnlySpan<char> text)
    {
        var kinds = Kinds;
        var (all, wide) = (CharKinds.None, 0);
        foreach (var c in text)
        {
            var kind = kinds[c];
            all |= kind;
            wide += (int)(kind & CharKinds.TwoColumns);
        }

        return (all, text.Length + (wide / (int)CharKinds.TwoColumns));
    }

    private static CharKinds[] Tabulate()
    {
        var kinds = new CharKinds[char.MaxValue + 1];
        AddHan(kinds);
        AddOddAndSpaces(kinds);
        Add(kinds, CharKinds.Wide | CharKinds.TwoColumns, '\u2E80', '\u33FF');
        Add(kinds, CharKinds.Wide | CharKinds.TwoColumns, '\uFF00', '\uFF60');
        Add(kinds, CharKinds.Wide | CharKinds.TwoColumns, '\uFFE0', '\uFFE6');
        Add(kinds, CharKinds.Wide | CharKinds.TwoColumns, '\u2460', '\u24FF');
        Add(kinds, CharKinds.Wide | CharKinds.TwoColumns, OtherWide);
        Add(kinds, CharKinds.Opener, Openers);
        Add(kinds, CharKinds.Closer, Closers);
        Add(kinds, CharKinds.Stop, Stops);
        return kinds;
    }

    private static void AddHan(CharKinds[] kinds)
    {
        const CharKinds Ideograph = CharKinds.Han | CharKinds.Wide | CharKinds.TwoColumns;
        Add(kinds, Ideograph, '\u4E00', '\u9FFF');
        Add(kinds, Ideograph, '\u3400', '\u4DBF');
        Add(kinds, Ideograph, '\uF900', '\uFAFF');
        Add(kinds, Ideograph, '\u3007', '\u3007');

        // A surrogate pair is one wide character: each half counts one column.
        Add(kinds, CharKinds.Han | CharKinds.Wide, '\uD800', '\uDFFF');
    }

    private static void AddOddAndSpaces(CharKinds[] kinds)
    {
        Add(kinds, CharKinds.Odd, '\u0000', '\u001F');
        Add(kinds, CharKinds.Odd, '\u007F', '\u00A0');
        Add(kinds, CharKinds.Odd, '\u200B', '\u200F');
        Add(kinds, CharKinds.Odd, '\u2028', '\u202E');
        Add(kinds, CharKinds.Odd, '\u2060', '\u2064');
        Add(kinds, CharKinds.Odd, '\u2E80', '\u2FD5');
        Add(kinds, CharKinds.Odd, '\uE000', '\uF8FF');
        Add(kinds, CharKinds.Odd, "\u00AD\uFEFF\uFFFE\uFFFF");
        Add(kinds, CharKinds.Space, '\t', '\r');
        Add(kinds, CharKinds.Space, '\u2000', '\u200A');
        Add(kinds, CharKinds.Space, " \u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000");
    }

    private static void Add(CharKinds[] kinds, CharKinds kind, char first, char last)
    {
        for (int c = first; c <= last; c++)
        {
            kinds[c] |= kind;
        }
    }

    private static void Add(CharKinds[] kinds, CharKinds kind, string characters)
    {
        foreach (var c in characters)
        {
            kinds[c] |= kind;
        }
    }
}
