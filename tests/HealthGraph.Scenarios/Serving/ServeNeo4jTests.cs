using System.Globalization;
using System.Net;

namespace HealthGraph.Scenarios.Serving;

/// <summary>The ingestion host over a Neo4j server that is stopped in the middle of its work.</summary>
public sealed class ServeNeo4jTests : IDisposable
{
    /// <summary>How long the server stays away, in seconds; 10 unless set. bench/graph/README.md has the figure for 60.</summary>
    private const string OutageVariable = "HEALTHGRAPH_TEST_OUTAGE_SECONDS";
    private const int Documents = 300;

    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-serve-").FullName;

    private string Inbox => Path.Combine(folder, "inbox");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [OwnNeo4jFact]
    public async Task Neo4j_StoppedInTheMiddle_NothingIsLostOrDoubledAndTheHostStaysUp()
    {
        await using var neo4j = new OwnNeo4j();
        await neo4j.StartAsync();
        InboxDocuments.Write(Inbox, Documents);
        InboxDocuments.Write(Path.Combine(folder, "same"), Documents);
        var password = new Dictionary<string, string> { ["HEALTHGRAPH_NEO4J_PASSWORD"] = neo4j.Password };
        await using var program = await ServingProgram.StartAsync(folder, neo4j.Address, password);
        await program.UntilAsync(() => InboxDocuments.Done(Inbox) > 0, "some are done");

        await neo4j.StopAsync();
        var left = InboxDocuments.Left(Inbox);
        left.ShouldBeGreaterThan(0, "the server was stopped too late to show anything");
        await StayAwayAsync(program);
        InboxDocuments.Left(Inbox).ShouldBe(left);
        await neo4j.StartAsync();

        await program.UntilAsync(() => InboxDocuments.Left(Inbox) == 0, "the rest is done");
        await program.UntilAsync(async () => await program.ReadyAsync() == HttpStatusCode.OK, "it is ready again");
        program.Log.ShouldNotContain(neo4j.Password);
        await program.TerminateAsync();
        InboxDocuments.Done(Inbox).ShouldBe(Documents);
        await ShouldEqualIngestAsync(neo4j);
    }

    private static async Task StayAwayAsync(ServingProgram program)
    {
        var seconds = int.Parse(Environment.GetEnvironmentVariable(OutageVariable) ?? "10", CultureInfo.InvariantCulture);
        await program.UntilAsync(async () => await program.ReadyAsync() == HttpStatusCode.ServiceUnavailable, "it says that it is not ready");
        for (var i = 0; i < seconds; i++)
        {
            (await program.Client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
            await Task.Delay(1000);
        }
    }

    private async Task ShouldEqualIngestAsync(OwnNeo4j neo4j)
    {
        await HealthGraphProgram.RunAsync(folder, null, "ingest", "same", "--store", "ingested.db", "--quiet");
        var expected = await HealthGraphProgram.RunAsync(folder, null, "dump", "--store", "ingested.db");
        var start = HealthGraphProgram.Start(folder, "dump", "--store", neo4j.Address);
        start.Environment["HEALTHGRAPH_NEO4J_PASSWORD"] = neo4j.Password;
        using var dump = System.Diagnostics.Process.Start(start)!;
        var error = dump.StandardError.ReadToEndAsync();
        (await dump.StandardOutput.ReadToEndAsync()).ShouldBe(expected.Output, await error);
        expected.Output.Length.ShouldBeGreaterThan(10_000);
    }
}
