using System.Diagnostics;
using System.Globalization;
using HealthGraph.Bench.Graph.Articles;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Host.Commands;
using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Bench.Neo4j;

/// <summary>The same articles three ways: requests ready-made, records through the store, documents through the whole ingest.</summary>
internal sealed class IngestSpeed : IAsyncDisposable
{
    private const int Rounds = 3;
    private readonly Neo4jOptions options;
    private readonly HttpClient client;
    private readonly Neo4jGraphStore store;
    private readonly BulletinReader reader;
    private readonly ArticleStatements statements;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-bench-").FullName;
    private readonly IReadOnlyList<string> files;
    private readonly List<ArticleRecord[]> batches = [];
    private readonly List<byte[]> requests = [];

    public IngestSpeed(Neo4jOptions options, string dictionaries, int articles)
    {
        this.options = options;
        client = Neo4jHttp.Create(options);
        store = new Neo4jGraphStore(options, TimeProvider.System);
        var set = DictionarySet.Load(new DictionaryFolders(dictionaries), Path.Combine(AppContext.BaseDirectory, "cache"));
        reader = new BulletinReader(new DocumentOptions(), set);
        statements = new ArticleStatements(set);
        files = new ArticleGenerator(new Vocabulary(dictionaries), 680).Write(folder, articles);
    }

    /// <summary>Prints a line of JSON a round, then the best of each way and the ratios.</summary>
    public async Task RunAsync()
    {
        await store.OpenAsync(CancellationToken.None);
        await PrepareAsync();
        var count = batches.Sum(b => b.Sum(r => (long)r.Statements.Count));
        await TimeAsync(SendAsync);
        var best = (Ready: double.MaxValue, Store: double.MaxValue, Ingest: double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            // Each way is first once: what runs later pays for what ran before.
            var seconds = new double[3];
            for (var turn = 0; turn < seconds.Length; turn++)
            {
                var way = (round + turn) % seconds.Length;
                seconds[way] = await TimeAsync(way switch { 0 => SendAsync, 1 => WriteAsync, _ => IngestAsync });
            }

            Print($$"""{"round": {{round + 1}}, "readyMadeSeconds": {{seconds[0]:0.00}}, "storeSeconds": {{seconds[1]:0.00}}, "ingestSeconds": {{seconds[2]:0.00}}}""");
            best = (Math.Min(best.Ready, seconds[0]), Math.Min(best.Store, seconds[1]), Math.Min(best.Ingest, seconds[2]));
        }

        Print($$"""
            {"batches": {{batches.Count}}, "articles": {{batches.Sum(b => b.Length)}}, "statements": {{count}}, "statementsPerSecond": {{count / best.Ready:0}}, "storeShareOfReadyMade": {{best.Ready / best.Store:0.00}}, "ingestShareOfReadyMade": {{best.Ready / best.Ingest:0.00}}}
            """);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The batches that an ingest makes, and the requests that the store makes of them.</summary>
    private async Task PrepareAsync()
    {
        var kept = new BatchKeeper(batches);
        await new Ingestion(reader, statements).RunAsync(files, kept, () => { }, CancellationToken.None);
        var text = CypherFiles.Load()["write/upsert-articles"];
        foreach (var batch in batches)
        {
            using var content = QueryRequest.Content(text, BatchRows.Of(batch, 0), CypherAccess.Write, [], options.Timeout);
            requests.Add(await content.ReadAsByteArrayAsync());
        }
    }

    private async Task SendAsync()
    {
        var endpoint = new Uri(options.Address.Server, $"/db/{options.Address.Database}/query/v2");
        foreach (var request in requests)
        {
            using var content = new ByteArrayContent(request) { Headers = { ContentType = new("application/json") } };
            using var answer = await client.PostAsync(endpoint, content);
            var body = await answer.Content.ReadAsStringAsync();
            if (body.Contains("\"errors\"", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(body);
            }
        }
    }

    private async Task WriteAsync()
    {
        foreach (var batch in batches)
        {
            await store.WriteAsync(batch, CancellationToken.None);
        }
    }

    private Task IngestAsync() => new Ingestion(reader, statements).RunAsync(files, store, () => { }, CancellationToken.None);

    private async Task<double> TimeAsync(Func<Task> work)
    {
        await WipeAsync();
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }

    private async Task WipeAsync()
    {
        await using var runner = new HttpCypherRunner(options);
        await runner.RunAsync("MATCH (n) WHERE NOT n:WriteLock AND NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
            new Dictionary<string, object?>(StringComparer.Ordinal), CypherAccess.Write, CancellationToken.None);
    }
}
