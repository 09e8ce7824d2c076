namespace HealthGraph.Extraction.Organizations;

/// <summary>Bodies that only their place in a phrase shows: an outlet before 记者, a company before 创始人.</summary>
/// <remarks>Matches （郑报全媒体记者 and 泽璟生物创始人; not 本报记者, 见习记者, 公司创始人.</remarks>
internal static class Bylines
{
    private const int MaxLength = 10;

    private static readonly string[] OutletEnds =
        ["日报", "晚报", "晨报", "时报", "商报", "都市报", "青年报", "周报", "导报", "全媒体", "融媒体", "融媒", "融媒体中心", "新闻网", "在线", "客户端", "电视台",
            "广播电台", "新闻", "周刊", "网", "报", "卫视", "传媒"];

    private static readonly string[] Posts = ["创始人", "联合创始人", "董事长", "首席执行官", "CEO", "总裁", "总经理", "首席技术官", "首席科学家", "副总裁"];
    private static readonly string[] NoOutlets = ["本报", "本网", "本台", "本刊", "全媒体", "融媒体", "新闻", "多家", "央媒", "报", "网"];

    /// <summary>Adds what stands before the marking words.</summary>
    public static void Detect(NameGrammar grammar, string text, List<Candidate> candidates)
    {
        Before(grammar, text, ["记者", "讯", "通讯员"], (start, end) => IsOutlet(text, start, end), "media", candidates);
        Before(grammar, text, Posts, (start, end) => IsCompany(grammar, text, start, end), "company", candidates);
    }

    private static void Before(
        NameGrammar grammar, string text, string[] marks, Func<int, int, bool> fits, string kind, List<Candidate> candidates)
    {
        foreach (var mark in marks)
        {
            for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                var start = Start(grammar, text, at);
                if (at - start is >= 3 and <= MaxLength && fits(start, at))
                {
                    var span = new TextSpan(start, at);
                    var head = new HeadWord("", kind, HeadNeed.Core, false, [], "");
                    var reading = new NameReading { Span = span, Surface = span.Of(text), Core = span.Of(text), Head = head };
                    candidates.Add(new Candidate(span, EntityType.Organization, OrganizationRules.BylineWeight, OrganizationRules.Byline, reading));
                }
            }
        }
    }

    /// <summary>Walks left to the nearest boundary.</summary>
    private static int Start(NameGrammar grammar, string text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= MaxLength && NameCharacters.IsName(text[start - 1]))
        {
            var stop = grammar.Stops.Longest(text.AsSpan(start - 1, Math.Min(6, end - start + 1)));
            if (stop > 0 && grammar.Themes.Longest(text.AsSpan(start - 1)) == 0)
            {
                return start - 1 + stop;
            }

            start--;
        }

        return start;
    }

    private static bool IsOutlet(string text, int start, int end)
    {
        var name = text[start..end];
        return Array.Exists(OutletEnds, e => name.EndsWith(e, StringComparison.Ordinal))
            && !Array.Exists(NoOutlets, n => name == n || (n.Length == 2 && n[0] == '本' && name.StartsWith(n, StringComparison.Ordinal)));
    }

    private static bool IsCompany(NameGrammar grammar, string text, int start, int end)
    {
        var name = text[start..end];
        var brand = grammar.Trades.BrandLength(name);
        return brand is >= 2 and <= 4 && brand < name.Length && name.Length >= 4 && !grammar.Generic.IsCategory(name.AsSpan(0, brand), themesName: false)
            && !name.EndsWith("集团", StringComparison.Ordinal);
    }
}
