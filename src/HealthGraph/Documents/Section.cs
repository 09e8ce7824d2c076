using System.Text.RegularExpressions;

namespace HealthGraph.Documents;

/// <summary>The headings of a bulletin's own parts.</summary>
internal static partial class Section
{
    private const string Around = "【】[]*#—-■◆●:：《》.·=";

    /// <summary>Whether a contents list begins.</summary>
    public static bool StartsContents(string text) => text.Length <= 24 && LastOf(text) is '录' or '次' or '目' or '引' or '读' or '航' or '点' or '要' or '览' or 's' or 'S' or 'ſ' && Contents().IsMatch(Bare(text));

    /// <summary>Whether the articles begin.</summary>
    public static bool StartsArticles(string text) => text.Length <= 24 && LastOf(text) is '容' or '文' or '情' or '编' && Articles().IsMatch(Bare(text));

    /// <summary>Whether a foreword begins.</summary>
    public static bool StartsForeword(string text) => text.Length <= 30 && LastOf(text) is '语' or '言' or '按' or '话' or '述' or '况' or '明' or '要' or '示' or '引' && Foreword().IsMatch(Bare(text));

    /// <summary>Whether the text is a bulletin's talk of itself: 本期周报共收集 3 篇….</summary>
    public static bool IsForeword(string text) => text.StartsWith("本期", StringComparison.Ordinal) || text.StartsWith("本周", StringComparison.Ordinal)
        || text.StartsWith("监测", StringComparison.Ordinal);

    /// <summary>The last character of the heading proper: nearly every line is told from a heading by it.</summary>
    private static char LastOf(ReadOnlySpan<char> text) => text.TrimEnd(Around + " \u3000") is [.., var last] ? last : '\0';

    private static string Bare(string text)
    {
        var bare = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal).AsSpan().Trim(Around).ToString();
        return Numbering.Parse(bare) is { } number && number.Length < bare.Length ? bare[number.Length..] : bare;
    }

    [GeneratedRegex("^(?:本期|本周|信息|内容|文章|新闻|资讯|舆情|主要|重点|全文)*(?:目录|目次|要目|索引|导读|导航|要目索引|目录索引|看点|内容提要|内容一览|要闻一览|contents)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contents();

    [GeneratedRegex("^(?:本期|本周|信息|文章|新闻|资讯|舆情|主要|详细|具体|报道)*(?:具体内容|详细内容|正文|正文内容|主要内容|信息内容|内容详情|信息详情|文章内容|详情|全文内容|内容全文|内容|信息正文|报道内容|信息摘编|舆情内容|全文)$", RegexOptions.CultureInvariant)]
    private static partial Regex Articles();

    [GeneratedRegex("^(?:本期|本周|周报|编者)*(?:导语|导言|按语|编者按|编者的话|卷首语|概述|概况|前言|说明|综述|摘要|提示|引言|监测概况|监测说明|信息概述)$", RegexOptions.CultureInvariant)]
    private static partial Regex Foreword();
}
