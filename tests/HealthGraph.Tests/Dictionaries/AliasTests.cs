using HealthGraph.Dictionaries;

namespace HealthGraph.Tests.Dictionaries;

public sealed class AliasTests
{
    [Theory]
    [InlineData("协和", "协和", false, null, null)]
    [InlineData("中山医院?", "中山医院", true, null, null)]
    [InlineData("卫计委@2013-2018", "卫计委", false, "2013", "2018")]
    [InlineData("卫生局?@-2013", "卫生局", true, null, "2013")]
    [InlineData("疾控局@2021-", "疾控局", false, "2021", null)]
    public void TryParse_Marks_AreRead(string text, string name, bool ambiguous, string? from, string? to) =>
        Alias.TryParse(text).ShouldBe(new Alias(name, ambiguous, PartialDate.TryParse(from), PartialDate.TryParse(to)));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("卫计委@2013")]
    [InlineData("卫计委@去年-今年")]
    [InlineData("卫计委@2013-2018-2020")]
    public void TryParse_MarkThatCannotBeRead_IsNull(string text) => Alias.TryParse(text).ShouldBeNull();
}
