using System.Buffers;

namespace HealthGraph.Documents;

/// <summary>How much a decoded text looks like Chinese or Latin prose.</summary>
internal static class TextPlausibility
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Replacement characters, and control characters that no text has.</summary>
    public static (int Broken, int Controls) CountBroken(ReadOnlySpan<char> text)
    {
        var rest = text;
        var controls = 0;
        while (rest.IndexOfAny(Controls) is >= 0 and var at)
        {
            rest = rest[(at + 1)..];
            controls++;
        }

        return (text.Count('\uFFFD'), controls);
    }

    /// <summary>Whether the text has hardly a character outside those that Chinese documents use.</summary>
    public static bool LooksChinese(string text)
    {
        var odd = 0;
        foreach (var c in text)
        {
            odd += IsCommon(c) ? 0 : 1;
        }

        return odd * 20L <= text.Length;
    }

    /// <summary>Share of usual characters less that of broken ones, -20 to 1.</summary>
    public static double Score(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var sum = 0L;
        foreach (var c in text)
        {
            sum += c == '\uFFFD' || (c < ' ' && !char.IsWhiteSpace(c)) ? -20 : IsCommon(c) ? 1 : -1;
        }

        return (double)sum / text.Length;
    }

    /// <summary>ASCII, the ideographs of GB 2312's own range, CJK punctuation, full-width forms.</summary>
    private static bool IsCommon(char c) => c is (>= ' ' and <= '~') or '\n' or '\r' or '\t' or '\f'
        or (>= '\u4E00' and <= '\u9FA5') or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF')
        or (>= '\u2010' and <= '\u2026') or (>= '\u2460' and <= '\u24FF') or '·' or '×' or '°';
}
