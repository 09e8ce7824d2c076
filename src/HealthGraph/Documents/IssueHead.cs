using System.Text.RegularExpressions;

namespace HealthGraph.Documents;

/// <summary>Reads a bulletin's head: series, number, publisher, dates; whatever is not printed is null.</summary>
internal static partial class IssueHead
{
    /// <summary>What the head says.</summary>
    /// <param name="Issue">Series, number, dates, publisher.</param>
    /// <param name="Promised">How many articles the foreword promises, or null.</param>
    /// <param name="PromisedLine">1-based line of the head's first line.</param>
    internal sealed record Head(Issue Issue, int? Promised, int PromisedLine);

    /// <summary>Reads the lines above the contents list or the first article.</summary>
    public static Head Read(IReadOnlyList<TextLine> lines)
    {
        var all = string.Concat(lines.Select(l => l.Text.Replace(" ", "", StringComparison.Ordinal)));
        var roles = lines.TakeWhile(l => !Section.StartsForeword(l.Text)).Where(l => !Section.IsForeword(l.Text) && !l.Text.Contains('。', StringComparison.Ordinal)).ToList();
        var coverage = Coverage.Find(all);
        var published = roles.Select(l => DateOf(l.Text)).FirstOrDefault(d => d is not null);
        if (coverage is null && published?.Year is { } year)
        {
            coverage = Coverage.Find(all, year);
        }

        var number = roles.Select(l => NumberOf(l.Text)).Where(n => n is not null).OrderByDescending(n => n!.Value.IsTotal).FirstOrDefault();
        var issue = new Issue(SeriesOf(roles), number?.Value, published, coverage?.Start, coverage?.End, PublisherOf(roles));
        return new Head(issue, PromisedIn(all), lines.Count > 0 ? lines[0].Line : 1);
    }

    /// <summary>Whether a line prints an issue's number: 第五四七期, 总第12期, No.12.</summary>
    public static bool HasNumber(string text) => text.Length <= 60 && NumberOf(text) is not null;

    private static PartialDate? DateOf(string text)
    {
        var date = PrintedDate.Find(text);
        return date is null || Coverage.Find(text.Replace(" ", "", StringComparison.Ordinal)) is not null ? null : date.Date;
    }

    private static (int Value, bool IsTotal)? NumberOf(string text)
    {
        // 期, No. and Vol.: without any of their letters, no pattern can match.
        if (text.AsSpan().IndexOfAny('期', 'o', 'O') < 0)
        {
            return null;
        }

        var bare = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);
        var match = Total().Match(bare) is { Success: true } total ? total : Number().Match(bare);
        return match.Success && ChineseNumber.Parse(match.Groups["n"].ValueSpan) is > 0 and var value ? (value, match.Value.Contains('总', StringComparison.Ordinal)) : null;
    }

    private static int? PromisedIn(string text) => Promise().Match(text) is { Success: true } match ? ChineseNumber.Parse(match.Groups["n"].ValueSpan) : null;

    private static string? PublisherOf(List<TextLine> lines)
    {
        string? plain = null;
        foreach (var line in lines)
        {
            var text = WithoutDate(line.Text);
            if (PublisherLabel().Match(text) is { Success: true } label)
            {
                var value = text[(label.Index + label.Length)..].Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
                if (value.Length > 0)
                {
                    return value[0];
                }
            }

            plain ??= IsPublisher(text) ? TrimRole(text) : null;
        }

        return plain;
    }

    private static string? SeriesOf(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var name = SeriesName(lines[i].Text);
            if (!SeriesEnd().IsMatch(name) || name.Length > 40)
            {
                continue;
            }

            // The name may stand on two or three lines.
            for (var k = i - 1; k >= Math.Max(0, i - 2) && name.Length < 12 && IsNamePart(lines[k].Text); k--)
            {
                name = SeriesName(lines[k].Text) + name;
            }

            return name.Length >= 2 ? name : null;
        }

        // No word tells; the line above the number is the name.
        var number = lines.FindIndex(l => HasNumber(l.Text));
        return number > 0 && IsNamePart(lines[number - 1].Text) ? SeriesName(lines[number - 1].Text) : null;
    }

    private static bool IsNamePart(string text) =>
        !IsPublisher(WithoutDate(text)) && !HasNumber(text) && PrintedDate.Find(text) is null && SeriesName(text).Length is > 1 and <= 30 && !text.Contains('：', StringComparison.Ordinal);

    private static string SeriesName(string text)
    {
        var name = Total().Replace(Number().Replace(WithoutDate(text).Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal), ""), "");
        name = YearMark().Replace(name, "");
        return name.Trim('(', ')', '（', '）', '《', '》', '【', '】', '[', ']', '—', '-', '|', '*', '“', '”', '·', '：', ':', '，', ',');
    }

    private static string WithoutDate(string text)
    {
        var date = PrintedDate.Find(text);
        return (date is null ? text : text[..date.Start] + " " + text[(date.Start + date.Length)..]).Trim(' ', '\u3000', '|', '·', ',', '，', '—', '-', '*', '(', ')', '（', '）');
    }

    private static bool IsPublisher(string text) => TrimRole(text) is { Length: >= 4 and <= 40 } name && name.AsSpan().IndexOfAny("，。：；、") < 0 && PublisherEnd().IsMatch(name);

    private static string TrimRole(string text)
    {
        var name = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);
        foreach (var role in (ReadOnlySpan<string>)["主办", "编印", "编制", "编", "印发", "出品", "编辑部编"])
        {
            name = name.EndsWith(role, StringComparison.Ordinal) ? name[..^role.Length] : name;
        }

        return name;
    }

    [GeneratedRegex("总(?:第)?(?:[Nn][Oo][.．])?(?<n>[" + ChineseNumber.Class + "]+)期", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex("(?:第(?<n>[" + ChineseNumber.Class + "]+)期|(?<![0-9])(?<n>[0-9]{1,5})期|[Nn][Oo][.．:：]?(?<n>[0-9]{1,5})(?![0-9])|[Vv]ol[.．]?(?<n>[0-9]{1,5})(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[（(]?(?:19|20)[0-9]{2}年度?[）)]?", RegexOptions.CultureInvariant)]
    private static partial Regex YearMark();

    [GeneratedRegex("(?:收集|收录|采集|整理|摘编|选编|监测到|刊发|汇总|摘录|选取|编选|推送|收到|梳理|刊登|编发|遴选|推荐)(?:了|到|相关|各类|有关)*(?<n>[" + ChineseNumber.Class + "]+)(?:篇|条|则)", RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    [GeneratedRegex("(?:主办单位|编印单位|编制单位|发布单位|编辑单位|主办|编印|编制|编发|出品|发布|编辑出版|主编单位|编写单位|编者|印发单位|制作单位|制作)[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex PublisherLabel();

    [GeneratedRegex("(?:中心|委员会|卫健委|健康委|局|研究院|研究所|学会|协会|大学|公司|办公室|编辑部|处|社|联盟|研究会|集团|部|科|医院|厅|科学院|学院|图书馆|基金会|网|所|院|馆)$", RegexOptions.CultureInvariant)]
    private static partial Regex PublisherEnd();

    [GeneratedRegex("(?:[周旬月季日年]报|双周报|半月报|简报|专报|快报|通报|通讯|动态|参考|要情|要闻|摘编|[周旬月季年]刊|双月刊|速递|内参|快讯|监测报告|舆情|信息|导刊|文摘|简讯|专刊|汇编|资讯|观察|速览|速报|报告|监测|选编|选粹|剪报|简刊|导读|内刊|一周要览|要览|集锦|视野|前沿)$", RegexOptions.CultureInvariant)]
    private static partial Regex SeriesEnd();
}
