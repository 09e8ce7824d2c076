using System.Text.RegularExpressions;
using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>The title of a document taken apart.</summary>
/// <param name="Issuer">Who issued it, by the title itself; empty where the title does not say.</param>
/// <param name="Region">Region for which it holds, by the title.</param>
/// <param name="Period">Years or five-year plan.</param>
/// <param name="Stage">征求意见稿, 草案; empty for the document itself.</param>
/// <param name="Edition">试行, 第二版.</param>
/// <param name="Core">Subject and kind.</param>
internal sealed partial record PolicyParts(string Issuer, string Region, string Period, string Stage, string Edition, string Core)
{
    /// <summary>Takes a title apart.</summary>
    public static PolicyParts Of(NameKnowledge knowledge, string title)
    {
        var period = string.Join(',', PeriodPattern().Matches(title).Select(m => Digits(m.Value)));
        var stage = StagePattern().Match(title).Value;
        var edition = EditionPattern().Match(title).Value;
        var rest = BracketPattern().Replace(title, "");
        foreach (var part in (Regex[])[StagePattern(), EditionPattern(), PeriodPattern()])
        {
            rest = part.Replace(rest, "");
        }

        var issuer = "";
        if (rest.IndexOf("关于", StringComparison.Ordinal) is >= 0 and var about)
        {
            issuer = rest[..about];
            rest = rest[(about + 2)..];
        }

        rest = Notice().Replace(rest, "$1");
        var (region, core) = Region0(knowledge, rest);
        return new PolicyParts(Issuer0(knowledge, issuer), region, period, stage, edition, Quotes().Replace(core, ""));
    }

    /// <summary>Each part beside the other's, with what its absence on one side means.</summary>
    public IEnumerable<(string What, string Left, string Right, NameVerdict Missing)> Against(PolicyParts other) =>
    [
        ("stage", Stage, other.Stage, NameVerdict.Different),
        ("period", Period, other.Period, NameVerdict.Unsure),
        ("region", Region, other.Region, NameVerdict.Unsure),
        ("edition", Edition, other.Edition, NameVerdict.Unsure),
        ("issuer", Issuer, other.Issuer, IsNational(Issuer + other.Issuer) ? NameVerdict.Same : NameVerdict.Unsure),
    ];

    private static bool IsNational(string issuer) => issuer.StartsWith("国务院", StringComparison.Ordinal) || issuer.StartsWith("国家", StringComparison.Ordinal)
        || issuer.StartsWith("中共中央", StringComparison.Ordinal);

    private static (string Region, string Core) Region0(NameKnowledge knowledge, string rest)
    {
        var places = new List<NamePlace>();
        knowledge.Places.Read(rest, 0, places);
        var place = places.Where(p => p.Levels != NameLevels.Town).MaxBy(p => p.Span.Length);
        return place is null ? ("", rest) : (place.Regions.Count == 1 ? place.Regions[0].Path : rest[..place.Span.End], rest[place.Span.End..]);
    }

    private static string Issuer0(NameKnowledge knowledge, string issuer)
    {
        var readings = NameReader.Read(knowledge, issuer);
        return readings is null ? issuer : NameReader.Identity(knowledge, readings).Names is [var first, ..] ? first : issuer;
    }

    // 十三五 and 2016-2020年 stay apart: both are kept as written, digits only where there are any.
    private static string Digits(string period) => string.Concat(period.Where(c => char.IsAsciiDigit(c) || c == '-' || "十一二三四五六".Contains(c, StringComparison.Ordinal)));

    [GeneratedRegex("“?十[一二三四五六]五“?(时期)?|[（]?(19|20)\\d\\d(-(19|20)?\\d\\d)?年?(度|版)?[）]?", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex PeriodPattern();

    [GeneratedRegex("征求意见稿|送审稿|草案|讨论稿|公开征求意见", RegexOptions.None, 200)]
    private static partial Regex StagePattern();

    [GeneratedRegex("试行|暂行|试点|修订版|修订稿|修订|第[一二三四五六七八九十]+版|[0-9]\\.[0-9]版?", RegexOptions.None, 200)]
    private static partial Regex EditionPattern();

    [GeneratedRegex("（(征求意见稿|送审稿|草案|讨论稿|试行|暂行|修订版|修订稿|修订|第[一二三四五六七八九十]+版)）$", RegexOptions.None, 200)]
    private static partial Regex BracketPattern();

    [GeneratedRegex("^(?:印发|发布|公布|转发)《?(.+?)》?的通知$", RegexOptions.None, 200)]
    private static partial Regex Notice();

    [GeneratedRegex("[“《》（）]", RegexOptions.None, 200)]
    private static partial Regex Quotes();
}
