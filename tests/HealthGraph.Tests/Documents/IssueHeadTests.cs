using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class IssueHeadTests
{
    [Theory]
    [InlineData("甲省医疗信息周报|第五四七期|甲省卫生健康信息中心|2023年10月27日", "甲省医疗信息周报,547,2023-10-27,,,甲省卫生健康信息中心")]
    [InlineData("甲省医疗信息周报 第12期|甲省卫生健康信息中心 2024-1-9", "甲省医疗信息周报,12,2024-01-09,,,甲省卫生健康信息中心")]
    [InlineData("智慧医疗动态|2024年第3期（总第128期）", "智慧医疗动态,128,,,,")]
    [InlineData("主办单位：甲大学医院管理研究所|数字健康参考（NO.7）", "数字健康参考,7,,,,甲大学医院管理研究所")]
    [InlineData("甲市卫生健康委员会 2024 年 1 月 12 日", ",,2024-01-12,,,甲市卫生健康委员会")]
    [InlineData("本期导语：|本期周报共收集3篇信息，时间从2024年1月6日到2024年1月12日。", ",,,2024-01-06,2024-01-12,")]
    [InlineData("一周要闻|监测时间：2024.1.6-2024.1.12", "一周要闻,,,2024-01-06,2024-01-12,")]
    [InlineData("一周要闻|2024年1月6日—12日", "一周要闻,,,2024-01-06,2024-01-12,")]
    [InlineData("医保观察|2023年12月30日至2024年1月5日", "医保观察,,,2023-12-30,2024-01-05,")]
    [InlineData("全国卫生信息化|网络舆情周报|（第二十三期）", "全国卫生信息化网络舆情周报,23,,,,")]
    public void Read_Head_GivesWhatIsPrinted(string lines, string expected)
    {
        var issue = IssueHead.Read([.. lines.Split('|').Select((l, i) => new TextLine(l, i + 1, 1))]).Issue;
        string.Join(',', issue.Series, issue.Number, issue.PublishedOn, issue.CoverageStart, issue.CoverageEnd, issue.Publisher).ShouldBe(expected);
    }

    [Theory]
    [InlineData("本期周报共收集3篇信息", 3)]
    [InlineData("本期收录十二条", 12)]
    [InlineData("本期关注医改", null)]
    public void Read_Foreword_GivesPromise(string line, int? promised) => IssueHead.Read([new TextLine(line, 1, 1)]).Promised.ShouldBe(promised);
}
