using System.Buffers;
using System.Text;

namespace HealthGraph.Extraction.Policies;

/// <summary>Titles of policies: what two spellings of one title have in common.</summary>
internal static class PolicyTitle
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”《》（(");
    private static readonly SearchValues<char> PlaceEndings = SearchValues.Create("省市区县州");
    private const string About = "关于";
    private const int LongestPlace = 9;
    private const int ShortestForm = 6;

    /// <summary>县域, 省级, 市场, 区块: there the character ends no place.</summary>
    private const string AfterNoPlace = "域级场块属直内外长民";

    /// <summary>The title without closing brackets that only qualify it: （2023—2025年）, （试行）, （征求意见稿）.</summary>
    public static ReadOnlySpan<char> WithoutTail(ReadOnlySpan<char> title)
    {
        var head = title.Trim().TrimEnd("”」’\"");
        while (head.Length > 0 && head[^1] is '）' or ')' or ']' or '】')
        {
            var open = head.LastIndexOfAny("（([【");
            if (open <= 0)
            {
                break;
            }

            head = head[..open].TrimEnd().TrimEnd("”」’\"");
        }

        return head;
    }

    /// <summary>The form that spellings of one title share: half-width, no white space, one kind of quotation mark and of dash.</summary>
    public static string Normalize(ReadOnlySpan<char> title)
    {
        var normal = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (!char.IsWhiteSpace(c))
            {
                normal.Append(Normal(c));
            }
        }

        return normal.ToString();
    }

    /// <summary>From 关于 on, where an issuer stands before it (国务院办公厅关于…); else the whole title.</summary>
    public static string WithoutIssuer(string title)
    {
        var about = title.IndexOf(About, StringComparison.Ordinal);
        return about > 0 && title.AsSpan(0, about).IndexOfAny(Marks) < 0 ? title[about..] : title;
    }

    /// <summary>Whether a national body stands before 关于, so that the title means the same without it.</summary>
    public static bool HasNationalIssuer(string title)
    {
        var about = title.IndexOf(About, StringComparison.Ordinal);
        return about > 0 && (title.StartsWith('国') || title.StartsWith("中共中央", StringComparison.Ordinal)
            || title.StartsWith("中央", StringComparison.Ordinal) || title.StartsWith("中办", StringComparison.Ordinal));
    }

    /// <summary>The title without the place at its head: 四川省建设…方案 → 建设…方案; the whole where it begins with none.</summary>
    public static string WithoutPlace(string title)
    {
        var head = title.AsSpan(0, Math.Min(LongestPlace, title.Length));
        for (var end = head.LastIndexOfAny(PlaceEndings); end >= 1; end = head[..end].LastIndexOfAny(PlaceEndings))
        {
            if (end + 1 < title.Length && !AfterNoPlace.Contains(title[end + 1], StringComparison.Ordinal))
            {
                return title[(end + 1)..];
            }
        }

        return title;
    }

    /// <summary>Whether <paramref name="form"/> is the title with words left out: it ends alike, and all its characters stand in the title in that order.</summary>
    public static bool Abridges(string form, string title)
    {
        var full = WithoutTail(title);
        var bare = form.Replace("三年", "", StringComparison.Ordinal).AsSpan();
        bare = bare.EndsWith("草案", StringComparison.Ordinal) && !full.EndsWith("草案", StringComparison.Ordinal) ? bare[..^2] : bare;
        if (bare.Length < ShortestForm || bare.Length >= full.Length || !full.EndsWith(bare[^2..], StringComparison.Ordinal))
        {
            return false;
        }

        var next = 0;
        foreach (var c in full)
        {
            next += next < bare.Length && bare[next] == c ? 1 : 0;
        }

        return next == bare.Length;
    }

    private static char Normal(char c) => c switch
    {
        '“' or '”' or '「' or '」' or '『' or '』' or '〝' or '〞' or '＂' => '"',
        '‘' or '’' or '＇' => '\'',
        '—' or '–' or '－' or '―' or '─' or '～' or '~' => '-',
        '〈' or '《' => '<',
        '〉' or '》' => '>',
        '×' or '✕' or 'Х' => 'x',
        '·' or '•' or '・' => '·',
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        _ => c,
    };
}
