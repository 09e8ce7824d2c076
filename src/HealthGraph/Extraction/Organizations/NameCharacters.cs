namespace HealthGraph.Extraction.Organizations;

/// <summary>Which characters names are made of.</summary>
internal static class NameCharacters
{
    private const string Measures = "年月日时分天个家名所位项份条人次期元万亿余多款台张辆岁届";

    /// <summary>Whether a name may hold the character.</summary>
    public static bool IsName(char c) => IsHan(c) || char.IsAsciiLetterOrDigit(c) || c is '·' or '+' or '＋';

    /// <summary>Whether the character is a Chinese ideograph of the basic plane.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    /// <summary>Whether a dash at <paramref name="i"/> joins two parts of a name (清华-福州), not two clauses.</summary>
    public static bool IsJoiningDash(ReadOnlySpan<char> text, int i) =>
        text[i] is '-' or '－' or '—' or '–' && i > 0 && i + 1 < text.Length && IsName(text[i - 1]) && IsName(text[i + 1]);

    /// <summary>Whether a number and its measure end at <paramref name="i"/> (229家): what follows begins anew.</summary>
    public static bool EndsMeasure(ReadOnlySpan<char> text, int i) =>
        i > 0 && (char.IsAsciiDigit(text[i - 1]) || (i > 1 && text[i - 1] == ' ' && char.IsAsciiDigit(text[i - 2])))
        && Measures.Contains(text[i], StringComparison.Ordinal);
}
