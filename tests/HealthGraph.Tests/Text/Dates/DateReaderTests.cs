using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Text.Dates;

namespace HealthGraph.Tests.Text.Dates;

public sealed class DateReaderTests
{
    private static readonly PartialDate Wednesday = new(2024, 1, 10);

    [Theory]
    [InlineData("2023年10月8日上午", "2023-10-08", "Point")]
    [InlineData("2023年 10月 8日", "2023-10-08", "Point")]
    [InlineData("２０２３年１０月８日", "2023-10-08", "Point")]
    [InlineData("二〇二三年十月八日", "2023-10-08", "Point")]
    [InlineData("二零二三年十二月", "2023-12", "Point")]
    [InlineData("民国三十八年", "1949", "Point")]
    [InlineData("2023-10-08发布", "2023-10-08", "Point")]
    [InlineData("2023/10/8", "2023-10-08", "Point")]
    [InlineData("2023.10.8", "2023-10-08", "Point")]
    [InlineData("1月5日", "2024-01-05", "Point")]
    [InlineData("12月25日", "2023-12-25", "Point")]
    [InlineData("3月1日起施行", "2024-03-01", "Since")]
    [InlineData("8日上午", "2024-01-08", "Point")]
    [InlineData("28日", "2023-12-28", "Point")]
    [InlineData("去年8月", "2023-08", "Point")]
    [InlineData("去年6月5日", "2023-06-05", "Point")]
    [InlineData("今年2月14日", "2024-02-14", "Point")]
    [InlineData("前年底", "2022", "Point")]
    [InlineData("9月初", "2023-09", "Point")]
    [InlineData("2021年底", "2021", "Point")]
    [InlineData("今年以来", "2024", "Since")]
    [InlineData("自2020年起", "2020", "Since")]
    [InlineData("从2019年7月起", "2019-07", "Since")]
    [InlineData("本月底前", "2024-01", "Until")]
    [InlineData("2025年以前", "2025", "Until")]
    [InlineData("8月20日前完成", "2023-08-20", "Until")]
    [InlineData("截至2023年10月", "2023-10", "AsOf")]
    [InlineData("截至目前，2023年", "2023", "Point")]
    [InlineData("上周五", "2024-01-05", "Point")]
    [InlineData("本周三", "2024-01-10", "Point")]
    [InlineData("下周一", "2024-01-15", "Point")]
    [InlineData("昨天", "2024-01-09", "Point")]
    [InlineData("今日", "2024-01-10", "Point")]
    [InlineData("上个月10日", "2023-12-10", "Point")]
    [InlineData("本月", "2024-01", "Point")]
    [InlineData("5月17日世界电信日前后", "2024-05", "Around")]
    [InlineData("年底", "2024", "Point")]
    [InlineData("2022年度", "2022", "Point")]
    public void Read_OneDate_IsMadeAbsolute(string text, string date, string shape)
    {
        var mention = DateReader.Read(text, Wednesday).ShouldHaveSingleItem();
        (mention.Single.ToString(), mention.Shape.ToString()).ShouldBe((date, shape));
    }

    [Theory]
    [InlineData("11月17日至19日", "2023-11-17", "2023-11-19")]
    [InlineData("1月10—12日", "2024-01-10", "2024-01-12")]
    [InlineData("2023年12月30日至2024年1月2日", "2023-12-30", "2024-01-02")]
    [InlineData("12月30日至1月2日", "2023-12-30", "2024-01-02")]
    [InlineData("2023至2025年", "2023", "2025")]
    [InlineData("2023—2025年", "2023", "2025")]
    [InlineData("2023年到2025年", "2023", "2025")]
    [InlineData("前三季度", "2024-01", "2024-09")]
    [InlineData("2019年第三季度", "2019-07", "2019-09")]
    [InlineData("去年上半年", "2023-01", "2023-06")]
    [InlineData("今年前11个月", "2024-01", "2024-11")]
    [InlineData("2023年1-9月", "2023-01", "2023-09")]
    [InlineData("“十四五”期间", "2021", "2025")]
    [InlineData("十三五时期", "2016", "2020")]
    [InlineData("20世纪80年代", "1980", "1989")]
    [InlineData("上世纪八九十年代", "1980", "1999")]
    [InlineData("本周", "2024-01-08", "2024-01-14")]
    public void Read_Period_HasStartAndEnd(string text, string start, string end)
    {
        var mention = DateReader.Read(text, Wednesday).ShouldHaveSingleItem();
        (mention.Start.ToString(), mention.End?.ToString()).ShouldBe((start, end));
    }

    [Theory]
    [InlineData("近日")]
    [InlineData("日前")]
    [InlineData("目前")]
    [InlineData("截至目前")]
    [InlineData("近年来")]
    [InlineData("5年来")]
    [InlineData("3日内")]
    [InlineData("5日龄")]
    [InlineData("每月10日")]
    [InlineData("每年8月")]
    [InlineData("目前年均")]
    [InlineData("2022年版")]
    [InlineData("“十四五”规划")]
    [InlineData("2024精准医学大会")]
    [InlineData("《三年行动计划（2023—2025年）》")]
    [InlineData("V2.0.1")]
    [InlineData("192.168.1.10")]
    [InlineData("三月三")]
    [InlineData("13月40日")]
    [InlineData("7日报")]
    [InlineData("国办发〔2018〕26号")]
    [InlineData("第12日")]
    [InlineData("2023—2025号")]
    [InlineData("当年")]
    [InlineData("过去年份")]
    [InlineData("10月龄")]
    public void Read_LookAlike_IsNoDate(string text) => DateReader.Read(text, Wednesday).ShouldBeEmpty();

    [Theory]
    [InlineData("2016年10月获批，次年11月3日成立。", "2016-10|2017-11-03")]
    [InlineData("2018年6月29日报道，当天上午奠基。", "2018-06-29|2018-06-29")]
    [InlineData("2019年3月立项，5月开工。", "2019-03|2019-05")]
    [InlineData("2019年11月立项，2月开工。", "2019-11|2020-02")]
    [InlineData("9月5日、6日举行。", "2023-09-05|2023-09-06")]
    [InlineData("2019年3月立项。11月开工。", "2019-03|2023-11")]
    [InlineData("2021年建成，同年获奖。", "2021|2021")]
    [InlineData("某网某地1月8日电 今天开会，昨天报到。", "2024-01-08|2024-01-08|2024-01-07")]
    public void Read_LaterDate_LeansOnTheOneBefore(string text, string dates) =>
        string.Join('|', DateReader.Read(text, Wednesday).Select(d => d.Single)).ShouldBe(dates);

    [Fact]
    public void Read_NoAnchor_LeavesRelativeDatesOut() =>
        DateReader.Read("7月22日开会，去年立项，2020年启动", null).Select(d => d.Single.ToString()).ShouldBe(["2020"]);

    [Fact]
    public void Read_AnyDayInAnyForm_ReadsBack()
    {
        var day = Gen.Choose(0, 60000).Select(n => new DateTime(1900, 1, 1).AddDays(n));
        Prop.ForAll(day.ToArbitrary(), d =>
        {
            string[] forms = [d.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), d.ToString("yyyy年MM月dd日", CultureInfo.InvariantCulture)];
            return forms.All(f => DateReader.Read("于" + f + "举行", null) is [var one] && one.Single == new PartialDate(d.Year, d.Month, d.Day));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_AnyText_GivesOrderedSpansAndPeriods()
    {
        var piece = Gen.Elements("2023", "年", "1", "12", "31", "月", "日", "至", "—", "去年", "上周", "五", "底", "前", "十四五", "期间", "“", "”", "《", "》", "-", "。", "第三季度", "当天", "次", "民国", " ");
        Prop.ForAll(Gen.ListOf(piece).ToArbitrary(), parts =>
        {
            var text = string.Concat(parts);
            var end = 0;
            return DateReader.Read(text, Wednesday).TrueForAll(m =>
            {
                var fits = m.Span.Start >= end && m.Span.End <= text.Length && m.Span.Length > 0 && !(m.End <= m.Start);
                end = m.Span.End;
                return fits;
            });
        }).QuickCheckThrowOnFailure();
    }
}
