namespace HealthGraph.Documents;

/// <summary>What kind of character it is, as far as layout cares.</summary>
internal static class CharClass
{
    private const string Openers = "“‘《〈（(【[「『〔";
    private const string Closers = "”’》〉）)】]」』〕";
    private const string Stops = "，。、；：！？…—·～,;:!?";

    /// <summary>Han ideographs, both halves of supplementary ones, and 〇.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF')
        or '\u3007' || char.IsSurrogate(c);

    /// <summary>Han, kana, CJK punctuation and full-width forms: what is two columns wide and takes no spaces.</summary>
    public static bool IsWide(char c) => IsHan(c) || c is (>= '\u2E80' and <= '\u33FF') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6')
        or '“' or '”' or '‘' or '’' or '—' or '…' or '·' or '×' or '①' or (>= '\u2460' and <= '\u24FF');

    /// <summary>A Latin letter, half or full width.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is (>= '\u00C0' and <= '\u024F') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    /// <summary>A digit, half or full width.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>An opening quote or bracket.</summary>
    public static bool IsOpener(char c) => Openers.Contains(c, StringComparison.Ordinal);

    /// <summary>A closing quote or bracket.</summary>
    public static bool IsCloser(char c) => Closers.Contains(c, StringComparison.Ordinal);

    /// <summary>Punctuation inside or at the end of a sentence, of either width.</summary>
    public static bool IsStop(char c) => Stops.Contains(c, StringComparison.Ordinal);

    /// <summary>Invisible characters that carry no text: soft hyphen, zero-width marks, byte order mark, controls.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
        or '\uFEFF' or '\uFFFE' or '\uFFFF' || (char.IsControl(c) && !char.IsWhiteSpace(c));

    /// <summary>Columns that the text takes where wide characters take two.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            // A surrogate pair is one wide character: each half counts one.
            width += IsWide(c) && !char.IsSurrogate(c) ? 2 : 1;
        }

        return width;
    }

    /// <summary>The half-width form of a full-width ASCII character; CJK colon look-alikes become a colon; others stay.</summary>
    public static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '﹕' or '∶' or '︰' or '꞉' => ':',
        '‐' or '‑' or '‒' or '–' or '−' or '－' => '-',
        _ => c,
    };
}
