using HealthGraph.Graph.Questions;

namespace HealthGraph.Tests.Graph.Questions;

public sealed class SuggestionsTests
{
    private static readonly SmallGraph Graph = new SmallGraph()
        .Article("a", null, ("organization/四川省医保局", "name", null, "四川省医保局"), ("organization/医保中心", "name", null, "医保中心"), ("topic/医保支付", "name", null, "医保支付"), ("policy/DRG方案", "name", null, "DRG方案"))
        .Article("b", null, ("organization/四川省医保局", "name", null, "四川省医保局"), ("topic/医保支付", "name", null, "医保支付"), ("event/1", "name", null, "医保局签约"));

    [Theory]
    [InlineData("医保", null, "topic/医保支付 organization/医保中心 organization/四川省医保局")]
    [InlineData(" 医保局 ", null, "organization/四川省医保局")]
    [InlineData("医保", "Topic", "topic/医保支付")]
    [InlineData("医保", "Event", "event/1")]
    [InlineData("drg", null, "policy/DRG方案")]
    [InlineData("", null, "")]
    [InlineData("保医", null, "")]
    public async Task For_Typed_NamesThatBeginSoFirst(string typed, string? kind, string found) =>
        string.Join(' ', Suggestions.For(await Graph.ViewAsync(), typed, kind is null ? null : [kind], 10)).ShouldBe(found);

    [Fact]
    public async Task For_Few_TakesThatMany()
    {
        var view = await Graph.ViewAsync();
        Suggestions.For(view, "医保", null, 1).Single().Id.ShouldBe("topic/医保支付");
        Should.Throw<ArgumentException>(() => Suggestions.For(view, "医保", null, 101));
    }
}
