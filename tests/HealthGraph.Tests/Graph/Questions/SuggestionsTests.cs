using HealthGraph.Graph.Questions;

namespace HealthGraph.Tests.Graph.Questions;

public sealed class SuggestionsTests
{
    private static readonly SmallGraph Graph = new SmallGraph()
        .Article("a", "2024-01-10", ("organization/四川省医保局", "name", null, "四川省医保局"), ("organization/医保中心", "name", null, "医保中心"), ("topic/医保支付", "name", null, "医保支付"), ("policy/DRG方案", "name", null, "DRG方案"),
            ("", "MENTIONS", "organization/四川省医保局", "川医保"), ("", "MENTIONS", "organization/医保中心", "医保"))
        .Article("b", "2024-03-10", ("organization/四川省医保局", "name", null, "四川省医保局"), ("topic/医保支付", "name", null, "医保支付"), ("event/1", "name", null, "医保局签约"), ("topic/5G", "name", null, "５Ｇ"),
            ("", "MENTIONS", "topic/医保支付", "DRG付费"), ("", "MENTIONS", "organization/四川省医保局", "医保部门"));

    [Theory]
    [InlineData("医保", null, "医保=organization/医保中心 医保部门=organization/四川省医保局 医保支付=topic/医保支付")]
    [InlineData(" 医保局 ", null, "四川省医保局=organization/四川省医保局")]
    [InlineData("医保", "Topic", "医保支付=topic/医保支付")]
    [InlineData("医保", "Event", "医保局签约=event/1")]
    [InlineData("医保", "Article", "")]
    [InlineData("医保", "Planet", "")]
    [InlineData("drg", null, "DRG付费=topic/医保支付 DRG方案=policy/DRG方案")]
    [InlineData("ｄｒｇ付", null, "DRG付费=topic/医保支付")]
    [InlineData("5g", null, "５Ｇ=topic/5G")]
    [InlineData("四川", null, "四川省医保局=organization/四川省医保局")]
    [InlineData("川医保", null, "川医保=organization/四川省医保局")]
    [InlineData("支", null, "医保支付=topic/医保支付")]
    [InlineData("付费", null, "DRG付费=topic/医保支付")]
    [InlineData("", null, "")]
    [InlineData("保医", null, "")]
    [InlineData("题目", null, "")]
    public async Task For_Typed_NamesAndAliasesThatFitBestFirst(string typed, string? kind, string found) =>
        string.Join(' ', Suggestions.For(await Graph.ViewAsync(), typed, kind is null ? null : [kind], 10).Select(s => $"{s.Text}={s.Node}")).ShouldBe(found);

    [Fact]
    public async Task For_Few_TakesThatMany()
    {
        var view = await Graph.ViewAsync();
        Suggestions.For(view, "医保", null, 1).Single().Node.Id.ShouldBe("organization/医保中心");
        Suggestions.For(view, "医保", null, 2).Select(s => s.Node.Id).ShouldBe(["organization/医保中心", "organization/四川省医保局"]);
        Should.Throw<ArgumentException>(() => Suggestions.For(view, "医保", null, 101));
    }

    [Fact]
    public async Task For_AsOfADay_KnowsOnlyWhatWasSaidByThen()
    {
        var past = (await Graph.ViewAsync()).AsOf(new PartialDate(2024, 2));
        Suggestions.For(past, "医保", null, 10).Select(s => s.Text).ShouldBe(["医保", "医保支付", "四川省医保局"]);
        Suggestions.For(past, "医保部门", null, 10).ShouldBeEmpty();
        Suggestions.For(past, "DRG付费", null, 10).ShouldBeEmpty();
    }
}
