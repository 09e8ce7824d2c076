using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Text.Numbers;

namespace HealthGraph.Tests.Text.Numbers;

public sealed class QuantityReaderTests
{
    private static readonly QuantityReader Reader = new(new UnitTable(
        "家 张 % ％ ‰ 个百分点 百分点 倍 折 元 美元 人 人次 例 个 所 项 台 位 名 公里 平方米 小时 分钟 天 年 个月 万元 TB m 床 件 次 米 户".Split(' ')));

    [Theory]
    [InlineData("该县有村卫生室312家", 312, "家", "Exact")]
    [InlineData("已发健康卡45.6万张", 456000, "张", "Exact")]
    [InlineData("发卡1203余万张", 12030000, "张", "Over")]
    [InlineData("发卡2.5万余张", 25000, "张", "Over")]
    [InlineData("服务超过3亿人次", 300000000, "人次", "Over")]
    [InlineData("服务近17万人次", 170000, "人次", "Nearly")]
    [InlineData("不足200例", 200, "例", "Nearly")]
    [InlineData("总投资约30亿元", 3000000000, "元", "About")]
    [InlineData("覆盖率达到97.25％", 97.25, "%", "Exact")]
    [InlineData("百分之三十五的医院", 35, "%", "Exact")]
    [InlineData("提高了3.2个百分点", 3.2, "个百分点", "Exact")]
    [InlineData("下降4百分点", 4, "个百分点", "Exact")]
    [InlineData("近八成的患者", 80, "%", "Nearly")]
    [InlineData("增长1.5倍", 1.5, "倍", "Exact")]
    [InlineData("百余家企业", 100, "家", "Over")]
    [InlineData("十多所学校", 10, "所", "Over")]
    [InlineData("近百位专家", 100, "位", "Nearly")]
    [InlineData("上千名志愿者", 1000, "名", "Over")]
    [InlineData("两小时内", 2, "小时", "Exact")]
    [InlineData("二十三家医院", 23, "家", "Exact")]
    [InlineData("三万五千人", 35000, "人", "Exact")]
    [InlineData("一百零八个村", 108, "个", "Exact")]
    [InlineData("２２９家", 229, "家", "Exact")]
    [InlineData("1,234,567人", 1234567, "人", "Exact")]
    [InlineData("3千万元", 30000000, "元", "Exact")]
    [InlineData("5分钟以内", 5, "分钟", "Under")]
    [InlineData("90%以上", 90, "%", "Over")]
    [InlineData("15.6%左右", 15.6, "%", "About")]
    [InlineData("不超过2000元", 2000, "元", "Under")]
    [InlineData("14亿多人", 1400000000, "人", "Over")]
    [InlineData("229 家", 229, "家", "Exact")]
    [InlineData("总诊疗人次超84亿，居首", 8400000000, "", "Over")]
    public void Read_Quantity_HasValueUnitAndBound(string text, double value, string unit, string bound)
    {
        var quantity = Reader.Read(text).ShouldHaveSingleItem();
        ((double)quantity.Value).ShouldBe(value, 1e-9);
        quantity.Unit.ShouldBe(unit);
        quantity.Bound.ToString().ShouldBe(bound);
    }

    [Theory]
    [InlineData("需30—40分钟", 30, 40, "分钟")]
    [InlineData("降低30%至40%", 30, 40, "%")]
    [InlineData("约3-5万元", 30000, 50000, "元")]
    [InlineData("三至五年", 3, 5, "年")]
    public void Read_Range_HasBothEnds(string text, double low, double high, string unit)
    {
        var quantity = Reader.Read(text).ShouldHaveSingleItem();
        (((double)quantity.Value), (double?)quantity.High, quantity.Unit, quantity.Bound).ShouldBe((low, high, unit, QuantityBound.Range));
    }

    [Theory]
    [InlineData("5G网络")]
    [InlineData("COVID-19感染")]
    [InlineData("V2.0系统")]
    [InlineData("2024年")]
    [InlineData("三甲医院")]
    [InlineData("二维码")]
    [InlineData("一体化")]
    [InlineData("走进千家万户")]
    [InlineData("百姓")]
    [InlineData("三成立")]
    [InlineData("四川")]
    [InlineData("1+5+X")]
    [InlineData("B2B平台")]
    public void Read_LookAlike_IsNothing(string text) => Reader.Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("最近3个月", "3个月")]
    [InlineData("附近5家", "5家")]
    [InlineData("通过2项", "2项")]
    [InlineData("预约6次", "6次")]
    public void Read_BoundWordInsideAnotherWord_IsNoBound(string text, string surface)
    {
        var quantity = Reader.Read(text).ShouldHaveSingleItem();
        (quantity.Bound, quantity.Span.Of(text)).ShouldBe((QuantityBound.Exact, surface));
    }

    [Fact]
    public void Read_Ordinal_IsMarked() => Reader.Read("居第12位").ShouldHaveSingleItem().IsOrdinal.ShouldBeTrue();

    [Fact]
    public void Read_AnyInteger_ReadsBack() =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), n =>
        {
            var q = Reader.Read("共" + n.ToString("N0", CultureInfo.InvariantCulture) + "家，" + n.ToString(CultureInfo.InvariantCulture) + "家");
            return q.Count == 2 && q.TrueForAll(x => x.Value == n);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyText_GivesOrderedSpansInside()
    {
        var piece = Gen.Elements("百分之", "三", "十", "百", "万", "亿", "余", "12", "3.5", "%", "家", "至", "—", "超过", "以上", "成", "年", "。", "５", ",", " ", "第");
        Prop.ForAll(Gen.ListOf(piece).ToArbitrary(), parts =>
        {
            var text = string.Concat(parts);
            var end = 0;
            return Reader.Read(text).TrueForAll(q =>
            {
                var fits = q.Span.End <= text.Length && q.NumberStart >= end && q.Span.Length > 0 && q.Value >= 0 && !(q.High <= q.Value);
                end = q.Span.End;
                return fits;
            });
        }).QuickCheckThrowOnFailure();
    }
}
