using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Scenarios.Serving;

/// <summary>The ingestion host from outside: what operators do to it, and what happens to it.</summary>
public sealed class ServeTests : IDisposable
{
    private const string Key = "a-key-of-this-test";
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-serve-").FullName;

    private string Inbox => Path.Combine(folder, "inbox");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Killed_SeveralTimesWhileItWorks_TheGraphIsThatOfAnUndisturbedIngest()
    {
        const int Documents = 1600;
        InboxDocuments.Write(Inbox, Documents);
        InboxDocuments.Write(Path.Combine(folder, "same"), Documents);
        foreach (var done in (int[])[1, 200, 500, 800])
        {
            await using var doomed = await ServingProgram.StartAsync(folder, "served.db");
            await doomed.UntilAsync(() => InboxDocuments.Done(Inbox) >= done, "some are done");
            await doomed.KillAsync();
        }

        InboxDocuments.Left(Inbox).ShouldBeGreaterThan(0, "the last kill came too late to show anything");
        await using var program = await ServingProgram.StartAsync(folder, "served.db");
        await program.UntilAsync(() => InboxDocuments.Left(Inbox) == 0, "the rest is done");
        await program.TerminateAsync();
        InboxDocuments.Done(Inbox).ShouldBe(Documents);
        await ShouldEqualIngestAsync("served.db");
    }

    [Fact]
    public async Task Terminated_WhileItWorks_EndsInTimeWithItsBatchWritten()
    {
        InboxDocuments.Write(Inbox, 2000);
        await using var program = await ServingProgram.StartAsync(folder, "graph.db");
        await program.UntilAsync(() => InboxDocuments.Done(Inbox) > 0, "some are done");
        var (code, took) = await program.TerminateAsync();
        code.ShouldBe(0, program.Log);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (InboxDocuments.Done(Inbox) + InboxDocuments.Left(Inbox)).ShouldBe(2000);
        (await HealthGraphProgram.RunAsync(folder, null, "check", "--store", "graph.db")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Store_LockedByAnother_HostSaysSoAndDrainsAfterwards()
    {
        await using var program = await ServingProgram.StartAsync(folder, "served.db", new Dictionary<string, string> { ["HEALTHGRAPH_SLOWSTORESECONDS"] = "0.5" });
        await program.UntilAsync(async () => await program.ReadyAsync() == HttpStatusCode.OK, "it is ready");
        await using (var other = new SqliteConnection("Data Source=" + Path.Combine(folder, "served.db")))
        {
            await other.OpenAsync();
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN EXCLUSIVE";
            await command.ExecuteNonQueryAsync();
            InboxDocuments.Write(Inbox, 30);
            InboxDocuments.Write(Path.Combine(folder, "same"), 30);
            await program.UntilAsync(async () => await program.ReadyAsync() == HttpStatusCode.ServiceUnavailable, "it is not ready");
            (await program.Client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
            InboxDocuments.Done(Inbox).ShouldBe(0);
            command.CommandText = "ROLLBACK";
            await command.ExecuteNonQueryAsync();
        }

        await program.UntilAsync(() => InboxDocuments.Left(Inbox) == 0, "all are done");
        await program.UntilAsync(async () => await program.ReadyAsync() == HttpStatusCode.OK, "it is ready again");
        await program.TerminateAsync();
        await ShouldEqualIngestAsync("served.db");
    }

    [Fact]
    public async Task TwoHosts_OneInboxOneStore_MakeTheGraphOfOne()
    {
        InboxDocuments.Write(Inbox, 200);
        InboxDocuments.Write(Path.Combine(folder, "same"), 200);
        await using var first = await ServingProgram.StartAsync(folder, "served.db");
        await using var second = await ServingProgram.StartAsync(folder, "served.db");
        await first.UntilAsync(() => InboxDocuments.Left(Inbox) == 0, "all are done");
        await first.TerminateAsync();
        await second.TerminateAsync();
        InboxDocuments.Done(Inbox).ShouldBe(200);
        await ShouldEqualIngestAsync("served.db");
    }

    [Fact]
    public async Task Documents_BrokenAndRepeated_AreToldApart()
    {
        await using var program = await ServingProgram.StartAsync(folder, "graph.db");
        Directory.CreateDirectory(Inbox);
        await File.WriteAllBytesAsync(Path.Combine(Inbox, "noise.txt"), [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37 % 256))]);
        InboxDocuments.Write(Inbox, 1);
        await program.UntilAsync(() => InboxDocuments.Left(Inbox) == 0, "both have left the inbox");
        InboxDocuments.Write(Inbox, 1);
        await program.UntilAsync(() => InboxDocuments.Left(Inbox) == 0, "so has the second of the same name");
        File.Exists(Path.Combine(Inbox, "rejected", "noise.txt")).ShouldBeTrue();
        (await File.ReadAllTextAsync(Path.Combine(Inbox, "rejected", "noise.txt.findings.json"))).ShouldContain("\"code\": \"HG1005\"");
        Directory.EnumerateFiles(Path.Combine(Inbox, "done", "sub"), "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["0-2.txt", "0.txt"]);
    }

    [Fact]
    public async Task Posted_WithTheKeyOnly_AndTheKeyIsNeverLogged()
    {
        await using var program = await ServingProgram.StartAsync(folder, "graph.db",
            new Dictionary<string, string> { ["HEALTHGRAPH_API_KEY"] = Key, ["HEALTHGRAPH_LOGFORMAT"] = "json" });
        (await PostAsync(program, "not the key at all")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var answer = await PostAsync(program, Key);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await program.UntilAsync(async () => (await GetAsync(program, answer.Headers.Location!)).Contains("\"state\": \"done\"", StringComparison.Ordinal), "it is done");
        program.Log.ShouldNotContain(Key);
        program.Log.ShouldContain("\"Message\":");
        (await HealthGraphProgram.RunAsync(folder, null, "search", "甘肃省卫生健康委员会", "--store", "graph.db")).Output.ShouldContain("甘肃省卫生健康委员会");
    }

    [Fact]
    public async Task Settings_AreWrong_AllFaultsAtOnceAndNothingStarts()
    {
        var result = await HealthGraphProgram.RunAsync(folder, null, "serve", "--urls", "nowhere", "--log-format", "xml");
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("urls:");
        result.Error.ShouldContain("logFormat:");
        Directory.Exists(Inbox).ShouldBeFalse();
    }

    [Fact]
    public async Task Store_OfALaterProgram_EndsTheHost()
    {
        await using (var later = new SqliteConnection("Data Source=" + Path.Combine(folder, "later.db")))
        {
            await later.OpenAsync();
            using var command = later.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            await command.ExecuteNonQueryAsync();
        }

        var result = await HealthGraphProgram.RunAsync(folder, null, "serve", "--store", "later.db", "--urls", "http://127.0.0.1:0");
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("schema 999");
    }

    private static async Task<HttpResponseMessage> PostAsync(ServingProgram program, string key)
    {
        const string Text = "甘肃省启用平台\n来源：健康报\n2024-03-05\n\n3月4日，甘肃省卫生健康委在兰州启用健康医疗平台。\n";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents?name=a.txt") { Content = new StringContent(Text, Encoding.UTF8, "text/plain") };
        request.Headers.Add("X-Api-Key", key);
        return await program.Client.SendAsync(request);
    }

    private static async Task<string> GetAsync(ServingProgram program, Uri location)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, location);
        request.Headers.Add("X-Api-Key", Key);
        return await (await program.Client.SendAsync(request)).Content.ReadAsStringAsync();
    }

    private async Task ShouldEqualIngestAsync(string store)
    {
        await HealthGraphProgram.RunAsync(folder, null, "ingest", "same", "--store", "ingested.db", "--quiet");
        var expected = await HealthGraphProgram.RunAsync(folder, null, "dump", "--store", "ingested.db");
        var served = await HealthGraphProgram.RunAsync(folder, null, "dump", "--store", store);
        expected.Output.Length.ShouldBeGreaterThan(10_000);
        served.Output.ShouldBe(expected.Output);
    }
}
