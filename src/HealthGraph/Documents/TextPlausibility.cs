namespace HealthGraph.Documents;

/// <summary>How much a decoded text looks like Chinese or Latin prose.</summary>
internal static class TextPlausibility
{
    /// <summary>Replacement characters, and control characters that no text has.</summary>
    public static (int Broken, int Controls) CountBroken(string text)
    {
        var (broken, controls) = (0, 0);
        foreach (var c in text)
        {
            broken += c == '\uFFFD' ? 1 : 0;
            controls += c < ' ' && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u001A') ? 1 : 0;
        }

        return (broken, controls);
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
