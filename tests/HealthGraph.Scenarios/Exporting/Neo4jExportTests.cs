using HealthGraph.Scenarios.Serving;

namespace HealthGraph.Scenarios.Exporting;

/// <summary>What the real <c>neo4j-admin</c> makes of an export.</summary>
public sealed class Neo4jExportTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    [OwnNeo4jFact]
    public async Task ExportNeo4jAdmin_ImportedByTheRealImporter_EqualDumpAndASoundStore()
    {
        var folder = await graph.ExportAsync("neo4j-admin");
        await using var neo4j = new OwnNeo4j();
        await neo4j.ImportAsync(folder);
        await neo4j.StartAsync();
        (await RunAsync(neo4j, "dump")).Output.ShouldBe(await graph.RunAsync("dump"));
        (await RunAsync(neo4j, "check")).ExitCode.ShouldBe(0);
    }

    private async Task<ProgramResult> RunAsync(OwnNeo4j neo4j, string command)
    {
        var start = HealthGraphProgram.Start(graph.Folder, command, "--store", neo4j.Address);
        start.Environment["HEALTHGRAPH_NEO4J_PASSWORD"] = neo4j.Password;
        return await HealthGraphProgram.RunAsync(start, null);
    }
}
