using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HealthGraph.Host.Serving.Web;

namespace HealthGraph.Tests.Host.Serving;

public sealed class ServeHostTests
{
    [Fact]
    public async Task Inbox_FilesInSubfolders_AreWrittenAndMoved()
    {
        await using var host = await RunningHost.StartAsync();
        host.Drop("a.txt", "one\ntwo");
        host.Drop("2026/05/b.md", "three");
        host.Drop("c.docx", "left alone");
        await RunningHost.UntilAsync(() => host.Has("done/a.txt") && host.Has("done/2026/05/b.md"), "both are moved");
        host.Store.Committed.Keys.Order(StringComparer.Ordinal).ShouldBe(["one", "three", "two"]);
        host.Has("c.docx").ShouldBeTrue();
    }

    [Fact]
    public async Task Inbox_BrokenDocument_IsRejectedBesideItsFindings()
    {
        await using var host = await RunningHost.StartAsync();
        host.Drop("a.txt", "broken");
        host.Drop("b.txt", "crash");
        await RunningHost.UntilAsync(() => host.Has("rejected/a.txt") && host.Has("rejected/b.txt"), "both are rejected");
        host.Text("rejected/a.txt.findings.json").ShouldContain(FindingCode.InputBinary);
        host.Text("rejected/b.txt.findings.json").ShouldContain(FindingCode.ReadingFailed);
        host.Store.Committed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Inbox_FileStillBeingWritten_WaitsUntilItIsWhole()
    {
        await using var host = await RunningHost.StartAsync();
        await using (var stream = File.CreateText(Path.Combine(host.Inbox, "slow.txt")))
        {
            for (var i = 0; i < 20; i++)
            {
                await stream.WriteLineAsync("line " + i);
                await stream.FlushAsync();
                await Task.Delay(40);
                host.Has("done/slow.txt").ShouldBeFalse();
            }
        }

        await RunningHost.UntilAsync(() => host.Has("done/slow.txt"), "it is moved");
        host.Store.Committed.Count.ShouldBe(20);
        host.Store.Committed.Values.ShouldAllBe(n => n == 1);
    }

    [Fact]
    public async Task Store_GoneForAWhile_HostStaysUpAndDrainsAfterwards()
    {
        var store = new FailingStore { Failure = FailingStore.Gone() };
        await using var host = await RunningHost.StartAsync(store);
        for (var i = 0; i < 200; i++)
        {
            host.Drop($"{i}.txt", "article " + i);
        }

        await UntilReadyIsAsync(host, HttpStatusCode.ServiceUnavailable);
        (await host.Client.GetStringAsync("/health/live")).ShouldContain("live");
        (await (await host.Client.GetAsync("/health/ready")).Content.ReadAsStringAsync()).ShouldContain("connection refused");
        (await host.PostAsync("?name=late.txt", "late")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        host.Has("done/0.txt").ShouldBeFalse();
        store.Failure = null;
        await RunningHost.UntilAsync(() => store.Committed.Count == 201, "all are written");
        await UntilReadyIsAsync(host, HttpStatusCode.OK);
        await RunningHost.UntilAsync(() => !Directory.EnumerateFiles(host.Inbox, "*.txt").Any(), "all are moved");
        store.Committed.Values.ShouldAllBe(n => n == 1);
    }

    [Fact]
    public async Task Store_RefusesOneDocument_OnlyThatIsRejected()
    {
        var store = new FailingStore();
        store.Refused.Add("bad");
        await using var host = await RunningHost.StartAsync(store);
        host.Drop("bad.txt", "bad");
        for (var i = 0; !host.Has("rejected/bad.txt"); i++)
        {
            i.ShouldBeLessThan(100, "it is rejected once the store has taken others");
            var good = $"good{i}.txt";
            host.Drop(good, "good");
            await RunningHost.UntilAsync(() => host.Has("done/" + good), "the others are taken all the while");
        }

        host.Text("rejected/bad.txt.findings.json").ShouldContain(FindingCode.StoreRefused);
        await UntilReadyIsAsync(host, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Store_RefusesEveryDocument_NoneIsRejected()
    {
        var store = new FailingStore();
        store.Refused.UnionWith(["one", "two"]);
        await using var host = await RunningHost.StartAsync(store);
        host.Drop("one.txt", "one");
        host.Drop("two.txt", "two");
        await RunningHost.UntilAsync(() => store.Opened > 10, "both are tried several times");
        host.Has("one.txt").ShouldBeTrue();
        host.Has("two.txt").ShouldBeTrue();
        store.Refused.Clear();
        await RunningHost.UntilAsync(() => host.Has("done/one.txt") && host.Has("done/two.txt"), "both are taken");
    }

    [Fact]
    public async Task Stop_InTheMiddleOfABatch_WritesItAndLeavesTheRestInTheInbox()
    {
        var gate = new TaskCompletionSource();
        var store = new FailingStore { Gate = gate.Task };
        await using var host = await RunningHost.StartAsync(store);
        host.Drop("first.txt", "first");
        await RunningHost.UntilAsync(() => store.Opened > 0, "the store is open");
        await Task.Delay(1000);
        host.Drop("second.txt", "second");
        var stopping = host.StopAsync();
        await Task.Delay(100);
        gate.SetResult();
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));
        host.Has("done/first.txt").ShouldBeTrue();
        host.Has("second.txt").ShouldBeTrue();
        store.Committed.Keys.ShouldBe(["first"]);
    }

    [Fact]
    public async Task Post_Document_IsKeptThenDone()
    {
        await using var host = await RunningHost.StartAsync();
        var answer = await host.PostAsync("?name=周报.txt", "posted");
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        PostedDocuments.IsId(id).ShouldBeTrue();
        answer.Headers.Location!.ToString().ShouldBe("/documents/" + id);
        await RunningHost.UntilAsync(() => host.Has($"done/posted/{id}/周报.txt"), "it is moved");
        (await StateAsync(host, id)).ShouldBe("done");
        var again = await (await host.PostAsync("?name=周报.txt", "posted")).Content.ReadFromJsonAsync<JsonElement>();
        again.GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task Post_BrokenDocument_IsRejectedWithItsFindings()
    {
        await using var host = await RunningHost.StartAsync();
        var id = (await (await host.PostAsync("?name=a.txt", "broken")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        await RunningHost.UntilAsync(() => host.Has($"rejected/posted/{id}/a.txt"), "it is moved");
        var state = await host.Client.GetFromJsonAsync<JsonElement>("/documents/" + id);
        state.GetProperty("state").GetString().ShouldBe("rejected");
        state.GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe(FindingCode.InputBinary);
    }

    [Theory]
    [InlineData("?name=a.txt", "text", "text/plain", "wrong key 0123456", HttpStatusCode.Unauthorized)]
    [InlineData("?name=a.txt", "text", "text/plain", null, HttpStatusCode.Unauthorized)]
    [InlineData("?name=a.exe", "text", "application/octet-stream", RunningHost.Key, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("?name=a.txt", "", "text/plain", RunningHost.Key, HttpStatusCode.BadRequest)]
    [InlineData("?name=a.txt", "large", "text/plain", RunningHost.Key, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Post_WhatIsNotTaken_IsToldWhy(string query, string text, string type, string? key, HttpStatusCode status)
    {
        await using var host = await RunningHost.StartAsync();
        host.Client.DefaultRequestHeaders.Authorization = key is null ? null : new("Bearer", key);

        // The host answers before it reads a body that is too large, and closes: only who asks first is sure to hear why.
        host.Client.DefaultRequestHeaders.ExpectContinue = text == "large";
        var answer = await host.PostAsync(query, text == "large" ? new string('x', 1024 * 1024 + 1) : text, type);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        Directory.Exists(Path.Combine(host.Inbox, "posted")).ShouldBeFalse();
        Directory.EnumerateFiles(Path.Combine(host.Inbox, ".uploads")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_TooLargeWithoutLength_IsCutOff()
    {
        await using var host = await RunningHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents?name=a.txt") { Content = new StreamContent(new MemoryStream(new byte[3 * 1024 * 1024])) };
        request.Headers.TransferEncodingChunked = true;
        (await host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Directory.EnumerateFiles(Path.Combine(host.Inbox, ".uploads")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_HostWithoutKey_IsClosed()
    {
        await using var host = await RunningHost.StartAsync(key: null);
        (await host.PostAsync("?name=a.txt", "text")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/documents/0123456789abcdef0123456789abcdef")]
    [InlineData("/documents/..%2f..%2fdone")]
    [InlineData("/documents/short")]
    public async Task Get_UnknownDocument_IsNotFound(string path)
    {
        await using var host = await RunningHost.StartAsync();
        (await host.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Metrics_AfterWork_CountIt()
    {
        await using var host = await RunningHost.StartAsync();
        host.Drop("a.txt", "one\ntwo");
        host.Drop("b.txt", "broken");
        await RunningHost.UntilAsync(() => host.Has("done/a.txt") && host.Has("rejected/b.txt"), "both are moved");
        var text = await host.Client.GetStringAsync("/metrics");
        foreach (var name in (string[])["healthgraph_documents_total", "healthgraph_articles_total", "healthgraph_findings_total", "healthgraph_queue_length", "healthgraph_store_duration_seconds_bucket"])
        {
            text.ShouldContain(name);
        }

        text.ShouldContain($"code=\"{FindingCode.InputBinary}\"");
    }

    private static async Task<string?> StateAsync(RunningHost host, string id) =>
        (await host.Client.GetFromJsonAsync<JsonElement>("/documents/" + id)).GetProperty("state").GetString();

    private static async Task UntilReadyIsAsync(RunningHost host, HttpStatusCode status)
    {
        for (var i = 0; (await host.Client.GetAsync("/health/ready")).StatusCode != status; i++)
        {
            i.ShouldBeLessThan(500, $"ready is {status}");
            await Task.Delay(20);
        }
    }
}
