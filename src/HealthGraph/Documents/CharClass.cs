namespace HealthGraph.Documents;

/// <summary>What kind of character it is, as far as layout cares.</summary>
internal static class CharClass
{
    /// <summary>Han ideographs, both halves of supplementary ones, and 〇.</summary>
    public static bool IsHan(char c) => (CharTable.Of(c) & CharKinds.Han) != 0;

    /// <summary>Han, kana, CJK punctuation and full-width forms: what is two columns wide and takes no spaces.</summary>
    public static bool IsWide(char c) => (CharTable.Of(c) & CharKinds.Wide) != 0;

    /// <summary>White space, line breaks included.</summary>
    public static bool IsSpace(char c) => (CharTable.Of(c) & CharKinds.Space) != 0;

    /// <summary>A Latin letter, half or full width.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is (>= '\u00C0' and <= '\u024F') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    /// <summary>A digit, half or full width.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>An opening quote or bracket.</summary>
    public static bool IsOpener(char c) => (CharTable.Of(c) & CharKinds.Opener) != 0;

    /// <summary>A closing quote or bracket.</summary>
    public static bool IsCloser(char c) => (CharTable.Of(c) & CharKinds.Closer) != 0;

    /// <summary>Punctuation inside or at the end of a sentence, of either width.</summary>
    public static bool IsStop(char c) => (CharTable.Of(c) & CharKinds.Stop) != 0;

    /// <summary>Invisible characters that carry no text: soft hyphen, zero-width marks, byte order mark, controls.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
        or '\uFEFF' or '\uFFFE' or '\uFFFF' || (char.IsControl(c) && !char.IsWhiteSpace(c));

    /// <summary>The half-width form of a full-width ASCII character; CJK colon look-alikes become a colon; others stay.</summary>
    public static char Narrow(char c) => c < '\u00A0' ? c : c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '﹕' or '∶' or '︰' or '꞉' => ':',
        '‐' or '‑' or '‒' or '–' or '−' or '－' => '-',
        _ => c,
    };
}
