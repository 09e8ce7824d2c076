using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

/// <summary>Bulletins in the forms that life gives them, small and in our own words.</summary>
public sealed class BulletinParserTests
{
    private const string FirstText = "甲市卫生健康委员会宣布，平台已经接入全市医院，市民可以在手机上查看报告，不必再到窗口排队等候。";
    private const string SecondText = "乙县人民医院院长介绍，医院和省城的专家每周联合会诊三次，患者留在县里就能看上名医，费用也低了。";

    /// <summary>Each row: what the case is, the bulletin.</summary>
    public static TheoryData<string, string> Forms => new()
    {
        {
            "labels and numbers",
            "甲省信息周报\n（第五四七期）\n甲省信息中心\n2024年1月12日\n一、信息目录\n1.甲市平台上线了\n（甲报）\n2.乙县开展远程会诊\n（乙网）\n二、具体内容\n"
            + "1.标题：甲市平台上线了\n来源：甲报\n链接：\nhttp://a.cn/1.html\n主要内容：\n甲市平台上线了\n2024-1-9 来源：甲报\n" + FirstText
            + "\n2.标题：乙县开展远程会诊\n来源：乙网\n链接：\nhttp://b.cn/2.html\n主要内容：\n乙县开展远程会诊\n2024-1-10 来源：乙网\n" + SecondText + "\n"
        },
        {
            "Markdown, bold labels, links hidden behind words",
            "# 甲省信息周报\n\n## 目录\n\n1. 甲市平台上线了\n\n2. 乙县开展远程会诊\n\n## 正文\n\n"
            + "**1. 标题：甲市平台上线了**\n\n**来源：**甲报\n\n**链接：**[点击查看](http://a.cn/1.html)\n\n**日期：**2024年1月9日\n\n**主要内容：**\n\n![图片](1.png)\n\n" + FirstText
            + "\n\n## 2. 乙县开展远程会诊\n\n来源: 乙网\n\n链接: <http://b.cn/2.html>\n\n时间: 2024/1/10\n\n" + SecondText + "\n"
        },
        {
            "source and link below each text, parts between articles",
            "智慧医疗动态\n第3期\n目 录\n一、各市\n（一）甲市平台上线了\n二、各县\n（二）乙县开展远程会诊\n\n一、各市\n（一）甲市平台上线了\n" + FirstText
            + "\n（来源：甲报 2024-01-09）\n原文链接：http://a.cn/1.html\n\n二、各县\n（二）乙县开展远程会诊\n" + SecondText + "\n（来源：乙网 2024-01-10）\n原文链接：http://b.cn/2.html\n编辑：信息科编辑部\n联系电话：000\n"
        },
        {
            "no head, no contents list, other label words",
            "题目﹕甲市平台上线了\n出处﹕甲报\n发布时间﹕二〇二四年一月九日\n网址﹕ｈｔｔｐ：//a.cn/1.html\n正文﹕\n" + FirstText
            + "\n题目﹕乙县开展远程会诊\n出处﹕乙网\n发布时间﹕2024.01.10\n网址﹕http://b.cn/2.html\n正文﹕\n" + SecondText + "\n"
        },
        {
            "fields before the title",
            "来源：甲报\n日期：2024-1-9\n标题：甲市平台上线了\n链接：http://a.cn/1.html\n内容：\n" + FirstText
            + "\n来源：乙网\n日期：2024-1-10\n标题：乙县开展远程会诊\n链接：http://b.cn/2.html\n内容：\n" + SecondText + "\n"
        },
        {
            "original titles, stray place before a title, punctuation read wrongly",
            "本期目录\n1、甲市平台上线了（甲报）\n2、乙县开展远程会诊（乙网）\n二、具体内容\n1. 标题: 甲市:平台上线了\n来源: 甲报\n链接: http://a.cn/1.html\n主要内容:\n甲市平台上线了\n2024-1-9来源:甲报\n来源标题:甲市平台上线了\n"
            + FirstText + "\n2. 标题: 丙市：乙县开展远程会诊\n来源: 乙网\n链接: http://b.cn/2.html\n主要内容:\n乙县开展远程会诊\n2024-1-10来源:乙网\n原标题:乙县远程会诊\n" + SecondText + "\n"
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Parse_AnyForm_GivesTheSameArticles(string form, string text)
    {
        var read = ReadText.As(form.Contains("Markdown", StringComparison.Ordinal) ? "a.md" : "a.txt", text);
        read.Issue.ShouldNotBeNull();
        read.Articles.Select(a => $"{a.Ordinal} {a.Title} {a.Source} {a.Url} {a.PublishedOn}").ShouldBe(
            ["1 甲市平台上线了 甲报 http://a.cn/1.html 2024-01-09", "2 乙县开展远程会诊 乙网 http://b.cn/2.html 2024-01-10"]);
        read.Articles.Select(a => a.Body).ShouldBe([FirstText, SecondText]);
    }

    [Fact]
    public void Parse_BrokenLines_AreWholeAgain()
    {
        const string text = " 甲省信息中心 2024 年 1 月 12 日\n\n1.标题：甲市平台上线了，全市四十家医\n\n院全部接入\n\n来源：甲报\n\n链接：\n\nhttp://a.cn/2024/01/09/t20240109_3885\n\n"
            + "95914.shtml\n\n主要内容：\n\n甲市平台上线了，全市四十家医院全部接\n\n入\n\n2024-1-9 来源：甲报\n\n甲市卫生健康委员会一月 9 日宣布，全市平\n\n台已经接入医院 40 家，市民可以在手机上查\n\n\n\n- 1 -\n\n"
            + "看检查报告。\n\n市长在机房查看设备\n\n院长说：“今后不必再到窗口排队，也不用再把\n\n胶片带在身上。”\n\n2.标题：乙县开展远程会诊\n\n来源：乙网\n\n链接：\n\nhttp://b.cn/2.html\n\n主要内容：\n\n"
            + "乙县人民医院与省城的专家每周联合会诊三\n\n次，患者留在县里。\n";
        var read = ReadText.As("a.txt", text);
        read.Articles.Count.ShouldBe(2);
        var first = read.Articles[0];
        first.Title.ShouldBe("甲市平台上线了，全市四十家医院全部接入");
        first.Url.ShouldBe("http://a.cn/2024/01/09/t20240109_388595914.shtml");
        first.Body.Split('\n').ShouldBe(
            ["甲市卫生健康委员会一月9日宣布，全市平台已经接入医院40家，市民可以在手机上查看检查报告。", "市长在机房查看设备", "院长说：“今后不必再到窗口排队，也不用再把胶片带在身上。”"]);
        var (line, column) = first.Map.Locate(first.Text.IndexOf("看检查报告", StringComparison.Ordinal)).ShouldNotBeNull();
        text.Split('\n')[line - 1][(column - 1)..].ShouldBe("看检查报告。");
        read.Articles[1].Body.ShouldBe("乙县人民医院与省城的专家每周联合会诊三次，患者留在县里。");
    }

    [Theory]
    [InlineData("1.标题：甲市平台上线了\n来源：甲报\n2.标题：乙县开展远程会诊\n来源：乙网\n", "HG1020;HG1025;HG1025")]
    [InlineData("本期共收集3篇信息\n1.标题：甲市平台上线了\n来源：甲报\n日期：2024-1-9\n链接：http://a.cn/1\n正文：\n甲。\n", "HG1020;HG1021")]
    [InlineData("目录\n1.甲市平台上线了\n2.乙县开展远程会诊\n正文\n1.标题：甲市平台上线了\n来源：甲报\n日期：2024-1-9\n链接：http://a.cn/1\n正文：\n甲。\n", "HG1020;HG1022")]
    [InlineData("目录\n1.甲市平台上线了\n正文\n1.标题：甲市平台上线了\n来源：丙台\n日期：2024-1-9\n链接：http://a.cn/1\n正文：\n2024-1-8 来源：甲报\n甲。\n", "HG1020;HG1026;HG1028")]
    [InlineData("目录\n1.甲市平台上线了\n正文\n1.标题：甲市平台上线了\n来源：丙台\n日期：2024-2-30\n链接：http://a.cn/1\n正文：\n甲。\n", "HG1020;HG1025;HG1030")]
    [InlineData("目录\n1.甲市平台上线了\n正文\n标题：甲市平台上线了\n来源：丙台\n日期：2024-2-3\n链接：http://a.cn/1\n正文：\n甲。\n标题：\n正文：\n", "HG1020;HG1023;HG1027")]
    public void Parse_WhatIsMissingOrDisagrees_IsFound(string text, string codes) =>
        string.Join(';', ReadText.As("a.txt", text).Findings.Select(f => f.Code).Order(StringComparer.Ordinal)).ShouldBe(codes);

    [Theory]
    [InlineData("甲市平台上线了\n甲报\nhttp://a.cn/1.html\n2024-01-09\n\n")]
    [InlineData("http://a.cn/1.html\n2024年1月9日\n甲报\n甲市平台上线了\n")]
    [InlineData("标题：甲市平台上线了\n来源：甲报\n时间：2024/1/9\n网址：http://a.cn/1.html\n正文：\n")]
    [InlineData("甲市平台上线了\n2024年01月09日 10:23  来源：甲报  作者：王某\nhttp://a.cn/1.html\n\n")]
    [InlineData("甲市平台上线了\n甲报 2024-1-9\n链接：http://a.cn/1.html\n")]
    [InlineData("# 甲市平台上线了\n\n> 来源：甲报 | 2024-01-09\n\n<http://a.cn/1.html>\n\n")]
    public void Parse_SingleArticle_ReadsAnyHead(string head)
    {
        var read = ReadText.As("a.txt", head + FirstText + "\n" + SecondText + "\n");
        read.Issue.ShouldBeNull();
        var article = read.Articles.ShouldHaveSingleItem();
        $"{article.Title} {article.Source} {article.Url} {article.PublishedOn}".ShouldBe("甲市平台上线了 甲报 http://a.cn/1.html 2024-01-09");
        article.Body.ShouldBe(FirstText + "\n" + SecondText);
    }

    [Theory]
    [InlineData("- 3 -")]
    [InlineData("第 3 页 共 12 页")]
    [InlineData("3/12")]
    [InlineData("— 3 —")]
    [InlineData("Page 3 of 12")]
    public void IsPageNumber_PageNumber_IsOne(string text) => PageFurniture.IsPageNumber(text).ShouldBeTrue();

    [Theory]
    [InlineData("3 家")]
    [InlineData("2024-1-9")]
    [InlineData("第3期")]
    [InlineData("3.5/12.5")]
    [InlineData("12345")]
    public void IsPageNumber_LookAlike_IsNone(string text) => PageFurniture.IsPageNumber(text).ShouldBeFalse();
}
