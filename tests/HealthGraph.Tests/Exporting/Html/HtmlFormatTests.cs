using HealthGraph.Exporting.Html;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Exporting.Html;

public sealed class HtmlFormatTests
{
    [Fact]
    public async Task Write_HostileNames_StayText()
    {
        await using var graph = await TemporaryGraph.WithAsync([Sheet.Naming("a", null, "</script><img src=x onerror=alert(1)>{{style}}")]);
        var page = await graph.TextAsync(new HtmlFormat());
        page.ShouldNotContain("<img");
        page.Split("</script>").Length.ShouldBe(3);
        page.ShouldContain("{{style}}");
    }

    [Fact]
    public async Task Write_Page_LoadsNothing()
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        var page = await graph.TextAsync(new HtmlFormat());
        page.ShouldContain("default-src 'none'");
        page.ShouldNotContain("src=");
        page.ShouldNotContain("@import");
        page.ShouldNotContain("fetch(");
    }

    [Fact]
    public async Task Write_MoreNodesThanAPageDraws_KeepsThoseWithTheMostTies()
    {
        var bodies = Enumerable.Range(0, HtmlFormat.MostNodes).Select(i => "机构" + Sheet.Text(i)).ToArray();
        await using var graph = await TemporaryGraph.WithAsync([Sheet.Naming("a", null, bodies), Sheet.Naming("b", null, "机构2999")]);
        var page = await graph.TextAsync(new HtmlFormat());
        page.ShouldContain("{\"left\":2,");
        page.ShouldContain("\"i\":\"organization/机构2999\"");
        page.ShouldNotContain("\"i\":\"organization/机构999\"");
        page.ShouldContain("\"i\":\"article/a\"");
    }
}
