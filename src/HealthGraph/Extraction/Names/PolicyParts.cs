using System.Buffers;
using System.Text.RegularExpressions;
using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>The title of a document taken apart.</summary>
/// <param name="Issuer">Who issued it, by the title itself; empty where the title does not say.</param>
/// <param name="National">Whether that issuer is a body of the whole country.</param>
/// <param name="Region">Path of the region for which it holds, by the title.</param>
/// <param name="Period">Years or five-year plan.</param>
/// <param name="Stage">征求意见稿, 草案; empty for the document itself.</param>
/// <param name="Trial">试行, 暂行.</param>
/// <param name="Edition">第二版, 修订版, 2.0.</param>
/// <param name="Length">三年, 五年 of a plan.</param>
/// <param name="Core">Subject and kind.</param>
internal sealed partial record PolicyParts(string Issuer, bool National, string Region, string Period, string Stage, string Trial, string Edition, string Length, string Core)
{
    private static readonly SearchValues<char> Levels = SearchValues.Create("省市县区州盟旗");

    /// <summary>The core without words that titles take or leave: 事业, 发展, 工作.</summary>
    public string Gist => Fillers().Replace(Core, "");

    /// <summary>Takes a title apart.</summary>
    public static PolicyParts Of(NameKnowledge knowledge, string title)
    {
        var period = string.Join(',', PeriodPattern().Matches(title).Select(m => Years(m.Value)).Distinct(StringComparer.Ordinal));
        var (stage, trial) = (StagePattern().Match(title).Value, TrialPattern().Match(title).Value);
        var edition = EditionPattern().Match(title).Value.TrimEnd('版', '稿');
        var length = LengthPattern().Match(title).Value;
        var rest = BracketPattern().Replace(title, "");
        foreach (var part in (Regex[])[LengthPattern(), StagePattern(), TrialPattern(), EditionPattern(), PeriodPattern()])
        {
            rest = part.Replace(rest, "");
        }

        var (issuer, national) = ("", false);
        if (rest.IndexOf("关于", StringComparison.Ordinal) is >= 0 and var about)
        {
            (issuer, national) = IssuerOf(knowledge, rest[..about]);
            rest = rest[(about + 2)..];
        }

        rest = Quotes().Replace(Notice().Replace(rest, "$1"), "");
        var (region, core) = RegionOf(knowledge, rest);
        return new PolicyParts(issuer, national, region, period, stage, trial, edition, length, core);
    }

    /// <summary>Each part beside the other's, with what its absence on one side means.</summary>
    public IEnumerable<(string What, string Left, string Right, NameVerdict Missing)> Against(PolicyParts other) =>
    [
        ("stage", Stage, other.Stage, NameVerdict.Different),
        ("period", Period, other.Period, NameVerdict.Unsure),
        ("region", Region, other.Region, NameVerdict.Unsure),
        ("trial", Trial, other.Trial, NameVerdict.Unsure),
        ("length", Length, other.Length, NameVerdict.Unsure),
        ("edition", Edition, other.Edition, NameVerdict.Unsure),
        ("issuer", Issuer, other.Issuer, National || other.National || (Region == other.Region && IsOf(Region.Length > 0 ? Region : Seat(Core), Issuer + other.Issuer)) ? NameVerdict.Same : NameVerdict.Unsure),
    ];

    // 四川省成都市: 成都市人民政府, and 四川省人民政府 for what holds in 四川省.
    private static bool IsOf(string region, string issuer) =>
        Enumerable.Range(0, Math.Max(0, region.Length - 2)).Any(i => issuer.StartsWith(region[i..], StringComparison.Ordinal));

    // 云岭市 of 云岭市智慧健康实施方案, which no table of regions knows.
    private static string Seat(string core) => core.AsSpan(0, Math.Min(8, core.Length)).IndexOfAny(Levels) is > 1 and var end ? core[..(end + 1)] : "";

    private static (string Region, string Core) RegionOf(NameKnowledge knowledge, string rest)
    {
        var places = new List<NamePlace>();
        knowledge.Places.Read(rest, 0, places);
        var place = places.Where(p => p.Levels != NameLevels.Town && (p.Official || p.Span.End == rest.Length || !"省市县区".Contains(rest[p.Span.End], StringComparison.Ordinal))).MaxBy(p => p.Span.Length);
        return place is null ? ("", rest) : (place.Regions.Count == 1 ? place.Regions[0].Path : rest[..place.Span.End], rest[place.Span.End..]);
    }

    private static (string Issuer, bool National) IssuerOf(NameKnowledge knowledge, string issuer)
    {
        var national = issuer.StartsWith("国家", StringComparison.Ordinal) || issuer.StartsWith("国务院", StringComparison.Ordinal) || issuer.StartsWith("中共中央", StringComparison.Ordinal);
        if (NameReader.Read(knowledge, issuer) is not { } reading || NameReader.Identity(knowledge, reading).Names is not [var name, ..])
        {
            return (issuer, national);
        }

        return (name, national || knowledge.Lexicon.Find(EntityType.Organization, name) is { Kind: "government", Region: "" });
    }

    private static string Years(string period)
    {
        var plan = period.AsSpan().IndexOfAny("二三四五") is >= 0 and var at && period.Contains('十', StringComparison.Ordinal) ? "二三四五".IndexOf(period[at], StringComparison.Ordinal) : -1;
        return plan switch
        {
            0 => "2011-2015",
            1 => "2016-2020",
            2 => "2021-2025",
            3 => "2026-2030",
            _ => string.Concat(period.Where(c => char.IsAsciiDigit(c) || c is '-' or '至')).Replace('至', '-'),
        };
    }

    [GeneratedRegex("“?十[一二三四五]五“?(时期)?|[（]?(19|20)\\d\\d(年?[-至](19|20)?\\d\\d)?年?(度|版)?[）]?", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex PeriodPattern();

    [GeneratedRegex("(?<!个)[一两二三四五六十]年(?=行动|计划|规划|实施|工作|攻坚)", RegexOptions.None, 200)]
    private static partial Regex LengthPattern();

    [GeneratedRegex("征求意见稿|送审稿|草案|讨论稿|公开征求意见", RegexOptions.None, 200)]
    private static partial Regex StagePattern();

    [GeneratedRegex("试行|暂行|试点", RegexOptions.None, 200)]
    private static partial Regex TrialPattern();

    [GeneratedRegex("修订版|修订稿|修订|第[一二三四五六七八九十0-9]+版|V?[0-9]\\.[0-9]版?", RegexOptions.None, 200)]
    private static partial Regex EditionPattern();

    [GeneratedRegex("（(征求意见稿|送审稿|草案|讨论稿|试行|暂行|修订版|修订稿|修订|第[一二三四五六七八九十]+版)）$", RegexOptions.None, 200)]
    private static partial Regex BracketPattern();

    [GeneratedRegex("^(?:印发|发布|公布|转发)《?(.+?)》?的通知$", RegexOptions.None, 200)]
    private static partial Regex Notice();

    [GeneratedRegex("[“《》（）]", RegexOptions.None, 200)]
    private static partial Regex Quotes();

    [GeneratedRegex("事业|发展|工作|建设|有关|若干|进一步|全面|深入|加快|大力|切实|全省|全市|全国|全区|全县|和|与|及|、|的|其", RegexOptions.None, 200)]
    private static partial Regex Fillers();
}
