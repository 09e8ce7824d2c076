using HealthGraph.Tables.Cells;

namespace HealthGraph.Tests.Tables.Cells;

public sealed class CellTests
{
    [Theory]
    [InlineData("=\"00123\"", "00123")]
    [InlineData("=\"他说\"\"好\"\"\"", "他说\"好\"")]
    [InlineData(" \u3000标题\u00A0\uFEFF", "标题")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'-5℃", "-5℃")]
    [InlineData("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0")]
    [InlineData("=\"a\"&B1&\"c\"", "=\"a\"&B1&\"c\"")]
    [InlineData("'引号开头的标题'", "'引号开头的标题'")]
    [InlineData("\uFEFF", "")]
    public void CellText_Clean_IsTheTextMeant(string cell, string text) => CellText.Clean(cell).ShouldBe(text);

    [Theory]
    [InlineData("12", 12)]
    [InlineData("１２", 12)]
    [InlineData("12.0", 12)]
    [InlineData("1,234", 1234)]
    [InlineData("1，234", 1234)]
    [InlineData("1.2E+01", 12)]
    [InlineData("1.234E+03", 1234)]
    [InlineData("第12期", 12)]
    [InlineData("2014年第3期", 3)]
    [InlineData("2014年第3期（总第203期）", 203)]
    [InlineData("第十二期", 12)]
    [InlineData("12期", 12)]
    [InlineData("No.12", 12)]
    [InlineData("00123", 123)]
    public void NumberCell_Read_IsTheNumber(string cell, int number) => NumberCell.Read(cell).ShouldBe(number);

    [Theory]
    [InlineData("1.5")]
    [InlineData("2.01403E+07")]
    [InlineData("12,34")]
    [InlineData("-3")]
    [InlineData("十月刊")]
    [InlineData("12a")]
    [InlineData("99999999999")]
    [InlineData("")]
    public void NumberCell_Read_WhatIsNone_IsNull(string cell) => NumberCell.Read(cell).ShouldBeNull();

    [Theory]
    [InlineData("http://a.example.cn/1.html", "http://a.example.cn/1.html")]
    [InlineData("https://a.example.cn/%E5%8D%AB?x=1&y=2#top", "https://a.example.cn/%E5%8D%AB?x=1&y=2#top")]
    [InlineData("www.example.cn/a/1.html", "www.example.cn/a/1.html")]
    [InlineData("health.example.cn/news/1.html", "health.example.cn/news/1.html")]
    [InlineData("ｈｔｔｐ：／／a.example.cn／1", "http://a.example.cn/1")]
    [InlineData("=HYPERLINK(\"http://a.example.cn/1\",\"原文\")", "http://a.example.cn/1")]
    [InlineData("链接：http://a.example.cn/1", "http://a.example.cn/1")]
    public void LinkCell_Read_IsTheAddress(string cell, string link) => LinkCell.Read(cell).ShouldBe(link);

    [Theory]
    [InlineData("见附件")]
    [InlineData("健康报第3版")]
    [InlineData("12.5")]
    [InlineData("http")]
    public void LinkCell_Read_WhatIsNone_IsNull(string cell) => LinkCell.Read(cell).ShouldBeNull();

    [Theory]
    [InlineData("<p>第一段。</p><p>第二段，&nbsp;有&amp;号。</p>", "第一段。\n第二段，有&号。")]
    [InlineData("第一行。<br/>第二行。", "第一行。\n第二行。")]
    [InlineData("甲。\r\n乙。\n\n丙。\r丁。", "甲。\n乙。\n丙。\n丁。")]
    [InlineData("血糖<7.0mmol/L，血压>140", "血糖<7.0mmol/L，血压>140")]
    [InlineData("AT&T与R&D", "AT&T与R&D")]
    [InlineData("<script>alert(1)</script><p>正文。</p>", "正文。")]
    public void BodyCell_Read_IsRunningText(string cell, string body) => BodyCell.Read(cell).ShouldBe(body);

    [Theory]
    [InlineData("标题\r\n续行", "标题 续行")]
    [InlineData("<b>标题</b>", "<b>标题</b>")]
    [InlineData("<span>甲</span>&amp;乙", "甲&乙")]
    public void BodyCell_Line_IsOneLine(string cell, string line) => BodyCell.Line(cell).ShouldBe(line);

    [Theory]
    [InlineData("无", true)]
    [InlineData("N/A", true)]
    [InlineData("--", true)]
    [InlineData("", true)]
    [InlineData("无锡日报", false)]
    [InlineData("空军总医院", false)]
    public void NothingWords_Is(string cell, bool nothing) => NothingWords.Is(cell).ShouldBe(nothing);

    [Theory]
    [InlineData("#REF!", true)]
    [InlineData("########", true)]
    [InlineData("#健康中国#", false)]
    public void SpreadsheetError_Is(string cell, bool error) => SpreadsheetError.Is(cell).ShouldBe(error);
}
