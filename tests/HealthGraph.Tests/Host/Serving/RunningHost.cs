using System.Net.Http.Headers;
using System.Text;
using HealthGraph.Graph;
using HealthGraph.Host.Commands;
using HealthGraph.Host.Serving;
using HealthGraph.Host.Serving.Web;
using HealthGraph.Tests.Stores;
using Microsoft.AspNetCore.Builder;

namespace HealthGraph.Tests.Host.Serving;

/// <summary>The whole host in this process: a folder, a port, a store in memory; each line of a document is one article.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    public const string Key = "0123456789abcdef";

    private readonly WebApplication app;

    private RunningHost(WebApplication app, string inbox, FailingStore store) => (this.app, Inbox, Store) = (app, inbox, store);

    public string Inbox { get; }

    public FailingStore Store { get; }

    public HttpClient Client { get; } = new();

    public static async Task<RunningHost> StartAsync(FailingStore? store = null, string? inbox = null, string? key = Key)
    {
        store ??= new FailingStore();
        inbox ??= Directory.CreateTempSubdirectory("healthgraph-host-").FullName;
        var options = new ServeOptions
        {
            Inbox = inbox, Urls = "http://127.0.0.1:0", PollSeconds = 0.2, SettleSeconds = 0.1, UnfinishedSeconds = 1, BatchSeconds = 0.05, RetrySeconds = 0.02,
            RetryMostSeconds = 0.1, ProbeSeconds = 0.1, RestSeconds = 0.3, StopSeconds = 5, MaxUploadMegabytes = 1, MinFreeMegabytes = 0, Key = key is null ? null : new ApiKey(key),
        };
        var parts = new ServeParts
        {
            Read = Read,
            OpenStore = async token =>
            {
                await store.OpenAsync(token);
                return store;
            },
            DecisionsFile = Path.Combine(inbox, ".decisions"),
            Replay = (_, _) => Task.FromResult<IReadOnlyList<Finding>>([]),
        };
        var host = new RunningHost(ServeHost.Create(options, parts), inbox, store);
        await host.app.StartAsync();
        host.Client.BaseAddress = new Uri(host.app.Urls.Single());
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return host;
    }

    public void Drop(string name, string text)
    {
        var path = Path.Combine(Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public bool Has(string name) => File.Exists(Path.Combine(Inbox, name));

    public string Text(string name) => File.ReadAllText(Path.Combine(Inbox, name));

    public Task<HttpResponseMessage> PostAsync(string query, string text, string type = "text/plain") =>
        Client.PostAsync("/documents" + query, new StringContent(text, Encoding.UTF8, type));

    public Task StopAsync() => app.StopAsync();

    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        for (var i = 0; !condition(); i++)
        {
            i.ShouldBeLessThan(1500, what);
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(Inbox, recursive: true);
    }

    private static ReadDocument Read(string name, Stream content)
    {
        using var reader = new StreamReader(content);
        var text = reader.ReadToEnd();
        if (text.StartsWith("crash", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("a fault of ours");
        }

        if (text.StartsWith("broken", StringComparison.Ordinal))
        {
            return new ReadDocument([], [new Finding(FindingCode.InputBinary, name, null, null, "No text.", "Fetch it again.")]);
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new ReadDocument([.. lines.Select((line, i) => Sheet.Record(line, $"{line}\n正文", null, i + 1))], []);
    }
}
