using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Where no name of a body can go on.</summary>
internal static class Boundaries
{
    /// <summary>Answer for a bracket that belongs to a name: 泰康（湖北）医疗有限公司.</summary>
    public const int Bracket = -1;

    /// <summary>Answer for 与, 和 or 及 between two themes: it ends some names and not others.</summary>
    public const int Joint = -2;

    private const int MaxQuote = 18;
    private const int MaxAfterQuote = 8;

    private static readonly string[] BracketWords = ["集团", "中国", "控股", "筹", "有限合伙", "北京", "上海", "深圳", "天津", "广州", "香港"];

    /// <summary>Where the boundary that begins at <paramref name="i"/> ends; <paramref name="i"/> where there is none.</summary>
    public static int EndAt(NameGrammar grammar, WordScan words, int i)
    {
        var text = words.Text;
        if (!NameCharacters.IsName(text[i]))
        {
            return NameCharacters.IsJoiningDash(text, i) ? i : text[i] is '（' or '(' && IsPartOfName(text, i) ? Bracket : i + 1;
        }

        if (NameCharacters.EndsMeasure(text, i))
        {
            return i + (text[i] == '年' && i + 1 < text.Length && text[i + 1] is '度' or '底' or '末' || (text[i] == '月' && i + 1 < text.Length && text[i + 1] is '份' or '底' or '末') ? 2 : 1);
        }

        return (words.KindsAt(i) & WordKinds.Stops) == 0 ? i : EndOfStop(grammar, words, i);
    }

    private static int EndOfStop(NameGrammar grammar, WordScan words, int i)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[8];
        var count = words.Prefixes(WordKinds.Stops, i, matches);
        if (count == 0)
        {
            return i;
        }

        var end = i + matches[count - 1].Length;
        return grammar.Stops.Of(matches[count - 1])[0] && JoinsThemes(grammar, words, i, end) ? Joint : end;
    }

    /// <summary>Where the bracket closes that opens at <paramref name="i"/>, or -1 where it is long or open.</summary>
    public static int Close(string text, int i)
    {
        var end = Math.Min(text.Length, i + 8);
        for (var j = i + 1; j < end; j++)
        {
            if (text[j] is '）' or ')')
            {
                return j;
            }
        }

        return -1;
    }

    /// <summary>Where a quotation closes that stands between a place or body and the head of a league or institute, as in 甘肃省“互联网+医疗健康”创新联盟; else -1.</summary>
    public static int QuoteInName(NameGrammar grammar, WordScan words, int i)
    {
        var text = words.Text;
        var close = text.AsSpan(i, Math.Min(MaxQuote, text.Length - i)).IndexOf('”');
        for (var j = i + close + 1; close > 0 && j < text.Length && j <= i + close + MaxAfterQuote && NameCharacters.IsHan(text[j]); j++)
        {
            var length = words.Longest(WordKinds.Heads, j);
            if (length > 0 && Array.Exists(grammar.Heads.Find(text.AsSpan(j, length)), h => h.Kind is "association" or "institute"))
            {
                return i + close;
            }

            if (words.Longest(WordKinds.Stops, j) > 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsPartOfName(string text, int i)
    {
        var close = Close(text, i);
        if (close < 0 || close + 1 >= text.Length || !NameCharacters.IsHan(text[close + 1]) || i == 0 || !NameCharacters.IsName(text[i - 1]))
        {
            return false;
        }

        var inside = text[(i + 1)..close];
        return Array.Exists(BracketWords, w => w == inside) || text.AsSpan(close + 1).StartsWith("有限", StringComparison.Ordinal);
    }

    /// <summary>Whether a joint stands between two words that names are made of: 大数据 与 政策研究中心.</summary>
    private static bool JoinsThemes(NameGrammar grammar, WordScan words, int start, int end)
    {
        var text = words.Text;
        if (end >= text.Length || words.Longest(WordKinds.Themes, end) < 2)
        {
            return false;
        }

        for (var length = 2; length <= 5 && length <= start; length++)
        {
            if (grammar.Themes.Find(text.AsSpan(start - length, length)).Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
