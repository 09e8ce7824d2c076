using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthGraph.Scenarios.Exporting;

/// <summary>The page of an export in a real browser.</summary>
public sealed partial class ChromiumExportTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    [ChromiumFact]
    public async Task ExportHtml_OpenedAtANode_ShowsItsEvidence()
    {
        var page = await OpenAsync("organization/苏州市卫生健康委员会");
        page.ShouldContain("data-ready=\"true\"");
        var panel = Panel().Match(page).Value;
        panel.ShouldContain("<h2>苏州市卫生健康委员会</h2>");
        panel.ShouldContain("<blockquote>苏州日报讯");
        panel.ShouldContain("href=\"https://www.subaonet.com/");
        panel.ShouldContain("organization.official");
    }

    [ChromiumFact]
    public async Task ExportHtml_Search_FindsNodesByNameAndAlias() =>
        Panel().Match(await OpenAsync("?市卫健委")).Value.ShouldContain("苏州市卫生健康委员会</button>");

    [ChromiumFact]
    public async Task ExportHtml_APeriod_ShowsOnlyWhatWasSaidThen()
    {
        var (all, month) = (Nodes(await OpenAsync("")), Nodes(await OpenAsync("@2024-08..2024-08")));
        all.ShouldBeGreaterThan(400);
        month.ShouldBeInRange(20, all / 2);
    }

    private static int Nodes(string page) => int.Parse(NodeCount().Match(page).Groups[1].Value, CultureInfo.InvariantCulture);

    private async Task<string> OpenAsync(string hash) => await Chromium.OpenAsync(Path.Combine(await graph.ExportAsync("html"), "graph.html"), hash);

    [GeneratedRegex("<aside id=\"panel\".*?</aside>", RegexOptions.Singleline)]
    private static partial Regex Panel();

    [GeneratedRegex("data-nodes=\"(\\d+)\"")]
    private static partial Regex NodeCount();
}
