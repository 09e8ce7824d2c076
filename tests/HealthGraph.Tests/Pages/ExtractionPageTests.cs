using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Pages;

namespace HealthGraph.Tests.Pages;

/// <summary>The page for people: nothing of a document becomes markup, every link has its end, every run gives the same bytes.</summary>
public sealed class ExtractionPageTests
{
    private const string Hostile = "<script>alert(1)</script> \"quoted\" 'single' & </script> {{style}} 😀 <img src=x onerror=alert(1)> \u0001";

    [Fact]
    public void Render_HostileText_BecomesNoMarkup()
    {
        var page = Parse(PageOf(Sample(Hostile, url: "javascript:alert(1)")));

        page.Scripts.Length.ShouldBe(2);
        page.Images.Length.ShouldBe(0);
        page.QuerySelectorAll("[onerror], [onload], [style], base, link, iframe").ShouldBeEmpty();
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldAllBe(h => h!.StartsWith('#'));
        page.QuerySelector(".text")!.TextContent.ShouldContain(Hostile.Replace('\u0001', '\uFFFD'));
        page.Title.ShouldBe(Hostile.Replace('\u0001', '\uFFFD') + " 7");
    }

    [Fact]
    public void Render_HostileText_StaysWholeInTheFactsOfTheScript()
    {
        var mentions = JsonDocument.Parse(Parse(PageOf(Sample(Hostile))).GetElementById("mentions")!.TextContent).RootElement;

        mentions[0].GetProperty("reason").GetString().ShouldBe(Hostile);
    }

    [Fact]
    public void Render_Twice_GivesTheSameText() => PageOf(Sample("同")).ShouldBe(PageOf(Sample("同")));

    [Fact]
    public void Render_Page_AsksForNothingAndRunsOnlyItsOwn()
    {
        var page = Parse(PageOf(Sample("文")));
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;

        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldContain($"style-src '{Hash(page.QuerySelector("style")!.TextContent)}'");
        policy.ShouldContain($"script-src '{Hash(page.Scripts[1].TextContent)}'");
        page.QuerySelectorAll("[src], link, object, embed").ShouldBeEmpty();
    }

    [Fact]
    public void Render_Links_AllHaveTheirEndOnThePage()
    {
        var page = Parse(PageOf(Sample("文")));
        var links = page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();

        links.ShouldContain("a1v1");
        links.ShouldContain("a1r1");
        links.ShouldContain("a1f1");
        links.ShouldContain("a1s1");
        links.Where(l => page.GetElementById(l) is null).ShouldBeEmpty();
        page.All.Where(e => !string.IsNullOrEmpty(e.Id)).Select(e => e.Id!).ShouldBeUnique();
    }

    [Fact]
    public void Render_Mentions_ShowLetterAndPointAtTheirRow()
    {
        var page = Parse(PageOf(Sample("文")));
        var mention = page.QuerySelector(".text a.o")!;

        mention.TextContent.ShouldBe("甲医院O");
        page.GetElementById(mention.GetAttribute("href")![1..])!.TextContent.ShouldContain("某省甲医院");
        page.QuerySelector(".text a.unsure")!.TextContent.ShouldBe("乙区R?");
        page.QuerySelector(".maybe")!.TextContent.ShouldBe("ambiguous: 丙市乙区; 丁市乙区");
    }

    [Fact]
    public void Render_PlannedEvent_IsToldApart() =>
        Parse(PageOf(Sample("文"))).QuerySelector("li.planned .plan")!.TextContent.ShouldBe("planned");

    [Fact]
    public void Render_OverlappingMentions_KeepTheTextAndNestNoLinks()
    {
        var entities = new[]
        {
            Entity(EntityType.Organization, "甲县局", Mention("甲县、乙县局", 2, "")), Entity(EntityType.Organization, "乙县局", Mention("乙县局", 5, "")),
        };
        var article = new Article(1, "题", null, null, null, "甲县、乙县局说。", SourceMap.Empty);
        var page = Parse(PageOf(new ExtractedArticle(article, entities, [], [], [])));

        page.QuerySelectorAll("a a").ShouldBeEmpty();
        page.QuerySelectorAll(".text a").Select(a => (a.TextContent, a.GetAttribute("data-m"))).ShouldBe([("甲县、", "0"), ("乙县局O", "1 0")]);
    }

    [Fact]
    public void Render_NoArticle_StillGivesAPage() =>
        Parse(ExtractionPage.Render(new ExtractedBulletin(new Bulletin("empty.txt", null, [], []), [], "0"))).QuerySelector("h1")!.TextContent.ShouldBe("empty.txt");

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string PageOf(ExtractedArticle article)
    {
        var issue = new Issue(article.Article.Title, 7, new PartialDate(2024, 5), null, null, article.Article.Title);
        var findings = new Finding[] { new("HG1025", "f.txt", 3, null, article.Article.Title, "Look.") };
        return ExtractionPage.Render(new ExtractedBulletin(new Bulletin("f.txt", issue, [article.Article], findings), [article], "0123456789ab"));
    }

    // Title, line feed, then a body of one sentence: 甲医院 at 0, 乙区 at 4.
    private static ExtractedArticle Sample(string words, string url = "#")
    {
        var body = "甲医院在乙区成立。" + words;
        var start = words.Length + 1;
        var sentence = new TextSpan(start, start + 9);
        var article = new Article(1, words, words, url, null, body, SourceMap.Empty);
        var region = Entity(EntityType.Region, "乙区", Mention("乙区", start + 4, words)) with { Ambiguous = true, Candidates = ["丙市乙区", "丁市乙区"] };
        var founding = new Event
        {
            Id = "1", Type = "Establishment", Name = words, Trigger = "成立", Planned = true, Evidence = sentence, Rule = "event.act",
            Participants = [new Participant("object", null, words), new Participant("subject", "Organization/某省甲医院", "某省甲医院")],
        };
        return new ExtractedArticle(
            article,
            [Entity(EntityType.Organization, "某省甲医院", Mention("甲医院", start, words)), region],
            [new Relation("LOCATED_IN", "Organization/某省甲医院", words, words, sentence, "place.name")],
            [founding],
            [new Indicator(null, words, 1200.5m, "over", null, words, null, words, sentence, "indicator")]);
    }

    private static Entity Entity(EntityType type, string name, Mention mention) =>
        new() { Id = $"{type}/{name}", Type = type, Name = name, Mentions = [mention] };

    private static Mention Mention(string text, int start, string reason) =>
        new(new TextSpan(start, start + text.Length), text, "rule", null, 0.5, reason);
}
