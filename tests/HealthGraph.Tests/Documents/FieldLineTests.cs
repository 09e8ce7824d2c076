using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class FieldLineTests
{
    [Theory]
    [InlineData("标题：甲市上线平台", "Title=甲市上线平台")]
    [InlineData("1.标题: 甲市上线平台", "Title=甲市上线平台")]
    [InlineData("**2. 标题﹕甲市上线平台**", "Title=甲市上线平台")]
    [InlineData("来 源：甲报", "Source=甲报")]
    [InlineData("（来源：甲报）", "Source=甲报")]
    [InlineData("【来源】甲报", "Source=甲报")]
    [InlineData("出处：甲报　　时间：2024年1月9日", "Source=甲报;Date=2024年1月9日")]
    [InlineData("2024-1-9 来源：甲报", "Date=2024-1-9;Source=甲报")]
    [InlineData("链接：", "Url=")]
    [InlineData("网址：http://a.cn/x.html", "Url=http://a.cn/x.html")]
    [InlineData("主要内容：", "Body=")]
    [InlineData("正文", "Body=")]
    [InlineData("原标题：甲市平台上线", "OriginalTitle=甲市平台上线")]
    [InlineData("标题：来源：何处", "Title=来源：何处")]
    public void Parse_Labels_GivesValues(string line, string expected) =>
        string.Join(';', FieldLine.Parse(line).Select(f => $"{f.Kind}={line.Substring(f.Start, f.Length)}")).ShouldBe(expected);

    [Theory]
    [InlineData("甲市医院新闻来源广泛，报道及时。")]
    [InlineData("地址：甲市乙路1号")]
    [InlineData("时间")]
    [InlineData("院长表示：要做好工作")]
    [InlineData("资金的来源：财政")]
    [InlineData("2024-1-9 甲市医院")]
    public void Parse_LookAlike_IsEmpty(string line) => FieldLine.Parse(line).ShouldBeEmpty();
}
