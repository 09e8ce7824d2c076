using System.Text;
using HealthGraph.Graph;
using HealthGraph.Stores.Neo4j.Exporting;
using HealthGraph.Tests.Exporting;

namespace HealthGraph.Tests.Stores.Neo4j.Exporting;

/// <summary>The script on a real server builds what the store would have written.</summary>
[Collection("neo4j")]
public sealed class CypherFormatTests : IServerTests
{
    public static string? SkipReason => Neo4jServer.Missing;

    public static TheoryData<int, bool> Graphs => new() { { 1, false }, { 2, true } };

    [StoreTheory]
    [MemberData(nameof(Graphs))]
    public async Task Script_OnAnEmptyDatabase_BuildsWhatTheStoreWrites(int seed, bool decided)
    {
        var decisions = decided ? GeneratedGraph.Decisions : Resolution.None;
        await using var graph = await TemporaryGraph.WithAsync(new GeneratedGraph(seed).Records(40), decisions);
        await using var written = await Neo4jServer.OpenEmptyAsync();
        await GraphCopy.RunAsync(graph.Store, written, null, CancellationToken.None);
        var (expected, dump) = (await VisibleGraph.ReadAsync(), await DumpAsync(written));

        await using var scripted = await Neo4jServer.OpenEmptyAsync();
        foreach (var statement in (await graph.TextAsync(new CypherFormat())).Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            await Neo4jServer.RunAsync(statement);
        }

        (await VisibleGraph.ReadAsync()).ShouldBe(expected);
        (await DumpAsync(scripted)).ShouldBe(dump);
        (await scripted.CheckStorageAsync(CancellationToken.None)).ShouldBeEmpty();
        await GraphCopy.RunAsync(graph.Store, scripted, null, CancellationToken.None);
        (await VisibleGraph.ReadAsync()).ShouldBe(expected);
    }

    private static async Task<string> DumpAsync(IGraphReader store)
    {
        using var dump = new MemoryStream();
        await CanonicalDump.WriteAsync(store, dump, CancellationToken.None);
        return Encoding.UTF8.GetString(dump.ToArray());
    }
}
