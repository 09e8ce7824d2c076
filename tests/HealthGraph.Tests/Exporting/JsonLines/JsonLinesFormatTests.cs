using System.Text;
using HealthGraph.Exporting;
using HealthGraph.Exporting.JsonLines;
using HealthGraph.Graph;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Exporting.JsonLines;

public sealed class JsonLinesFormatTests
{
    [Fact]
    public async Task Write_WholeGraph_IsItsDump()
    {
        await using var graph = await TemporaryGraph.WithAsync(new GeneratedGraph(1).Records(40), GeneratedGraph.Decisions);
        using var dump = new MemoryStream();
        await CanonicalDump.WriteAsync(graph.Store, dump, CancellationToken.None);
        (await graph.TextAsync(new JsonLinesFormat())).ShouldBe(Encoding.UTF8.GetString(dump.ToArray()));
    }

    [Fact]
    public async Task Write_OneIssue_HoldsItsArticlesWholeAndNoOther()
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        var lines = (await graph.TextAsync(new JsonLinesFormat(), new ExportScope { IssueId = Sheet.Issue(2, "2024-02-02").Id })).TrimEnd().Split('\n');
        lines.Length.ShouldBe(1 + 1 + 1 + TemporaryGraph.Example[1].Statements.Count);
        lines.ShouldAllBe(l => !l.Contains("article/a", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_AroundANode_HoldsTheArticlesReached()
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        var text = await graph.TextAsync(new JsonLinesFormat(), new ExportScope { Nodes = new HashSet<string> { "article/c", "organization/丙大学", "organization/甲省卫生健康委员会" } });
        text.ShouldContain("article/c");
        text.ShouldNotContain("article/a");
        text.ShouldNotContain("\"issue\"");
    }
}
