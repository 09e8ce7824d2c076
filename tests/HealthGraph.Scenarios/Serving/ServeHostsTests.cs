using System.Globalization;

namespace HealthGraph.Scenarios.Serving;

/// <summary>Several ingestion hosts on one Neo4j database.</summary>
[Collection("neo4j")]
public sealed class ServeHostsTests : IDisposable
{
    private const int Hosts = 4;
    private const int Documents = 200;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-serve-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Neo4jFact]
    public async Task FourHosts_OverlappingInboxesAtTheSameTime_TheGraphIsThatOfOne()
    {
        await SharedNeo4j.WipeAsync();
        InboxDocuments.Write(Inbox("alone"), Documents);
        await ServeAsync("alone");
        var one = (await SharedNeo4j.RunAsync(folder, "dump")).Output;
        one.Split('\n').Length.ShouldBeGreaterThan(10 * Documents);

        // Every document lies in two inboxes, in those of different hosts for each quarter.
        await SharedNeo4j.WipeAsync();
        var names = Enumerable.Range(0, Hosts).Select(h => string.Create(CultureInfo.InvariantCulture, $"host{h}")).ToArray();
        for (var host = 0; host < Hosts; host++)
        {
            InboxDocuments.Write(Inbox(names[host]), Documents / Hosts, from: host * Documents / Hosts);
            InboxDocuments.Write(Inbox(names[host]), Documents / Hosts, from: (host + 1) % Hosts * Documents / Hosts);
        }

        await Task.WhenAll(names.Select(ServeAsync));
        names.Sum(n => InboxDocuments.Done(Inbox(n))).ShouldBe(2 * Documents);
        (await SharedNeo4j.RunAsync(folder, "dump")).Output.ShouldBe(one);
        (await SharedNeo4j.RunAsync(folder, "check")).ExitCode.ShouldBe(0);
    }

    private string Inbox(string host) => Path.Combine(folder, host, "inbox");

    /// <summary>Runs a host until its inbox is empty.</summary>
    private async Task ServeAsync(string host)
    {
        await using var program = await ServingProgram.StartAsync(Path.Combine(folder, host), SharedNeo4j.Address, SharedNeo4j.Environment);
        await program.UntilAsync(() => InboxDocuments.Left(Inbox(host)) == 0, "all is done");
        (await program.TerminateAsync()).Code.ShouldBe(0, program.Log);
    }
}
