using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class NumberingTests
{
    [Theory]
    [InlineData("1.标题", 1, 2)]
    [InlineData("12、标题", 12, 3)]
    [InlineData("１．标题", 1, 2)]
    [InlineData("(3) 标题", 3, 4)]
    [InlineData("（二）标题", 2, 3)]
    [InlineData("三、标题", 3, 2)]
    [InlineData("④标题", 4, 1)]
    [InlineData("【5】标题", 5, 3)]
    [InlineData("1.2024年全国会议", 1, 2)]
    [InlineData("第二篇：标题", 2, 4)]
    [InlineData("3 山东泰安优化流程", 3, 2)]
    public void Parse_Number_IsRead(string text, int value, int length)
    {
        var number = Numbering.Parse(text).ShouldNotBeNull();
        (number.Value, number.Length).ShouldBe((value, length));
    }

    [Theory]
    [InlineData("1.5亿人次")]
    [InlineData("229 家医院建成")]
    [InlineData("3 月底前全部完成建设")]
    [InlineData("16 市 340 家医院开通")]
    [InlineData("2024年工作")]
    [InlineData("1.12345")]
    [InlineData("1.1234")]
    [InlineData("一批医院")]
    [InlineData("（试行）办法")]
    [InlineData("第一医院")]
    [InlineData("5G 网络")]
    public void Parse_LookAlike_IsNull(string text) => Numbering.Parse(text).ShouldBeNull();
}
