using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class ChineseNumberTests
{
    [Theory]
    [InlineData("547", 547)]
    [InlineData("５４７", 547)]
    [InlineData("五四七", 547)]
    [InlineData("五百四十七", 547)]
    [InlineData("二〇二四", 2024)]
    [InlineData("十", 10)]
    [InlineData("二十三", 23)]
    [InlineData("廿三", 23)]
    [InlineData("一百零五", 105)]
    [InlineData("两千", 2000)]
    public void Parse_Number_IsRead(string text, int value) => ChineseNumber.Parse(text).ShouldBe(value);

    [Theory]
    [InlineData("")]
    [InlineData("第一")]
    [InlineData("12345678")]
    [InlineData("abc")]
    public void Parse_LookAlike_IsNull(string text) => ChineseNumber.Parse(text).ShouldBeNull();
}
