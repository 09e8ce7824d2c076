using System.Runtime.CompilerServices;

namespace HealthGraph.Text;

/// <summary>Brackets and quotes of Chinese print: which character opens, and what closes it.</summary>
internal static class Nesting
{
    /// <summary>Every opener that <see cref="CloserOf"/> knows.</summary>
    public const string Openers = "（(《〈“‘【[〔「『";

    private static readonly CharacterSet OpenerSet = new(Openers);

    /// <summary>Whether <paramref name="c"/> opens something.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOpener(char c) => OpenerSet.Contains(c);

    /// <summary>The closer of <paramref name="opener"/>, or <c>'\0'</c> where it opens nothing.</summary>
    /// <remarks>A straight quote (<c>"</c>) is left out: it does not say whether it opens or closes.</remarks>
    public static char CloserOf(char opener) => opener switch
    {
        '（' => '）',
        '(' => ')',
        '《' => '》',
        '〈' => '〉',
        '“' => '”',
        '‘' => '’',
        '【' => '】',
        '[' => ']',
        '〔' => '〕',
        '「' => '」',
        '『' => '』',
        _ => '\0',
    };

    /// <summary>Whether <paramref name="opener"/> begins quoted speech, in which sentences may end.</summary>
    public static bool IsQuote(char opener) => opener is '“' or '「';

    /// <summary>The offset of the closer of the opener at <paramref name="at"/>, or -1 where the line does not close it within <paramref name="limit"/> characters.</summary>
    /// <remarks>The same kind of bracket may be nested. A bracket left open shields nothing, so that a slip of the pen costs one sentence and not an article.</remarks>
    public static int FindCloser(ReadOnlySpan<char> text, int at, int limit)
    {
        var (opener, closer) = (text[at], CloserOf(text[at]));
        var depth = 0;
        var end = Math.Min(text.Length, at + limit);
        for (var i = at; i < end; i++)
        {
            if (text[i] == '\n')
            {
                return -1;
            }

            depth += text[i] == opener ? 1 : text[i] == closer ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
