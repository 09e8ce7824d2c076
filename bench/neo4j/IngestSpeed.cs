using System.Diagnostics;
using System.Globalization;
using HealthGraph.Bench.Graph.Articles;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Host.Commands;
using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Bench.Neo4j;

/// <summary>Slices of one set of documents written three ways in turn: requests ready-made on one connection, on two, and the whole ingest.</summary>
internal sealed class IngestSpeed : IAsyncDisposable
{
    // Some six transactions: short enough that the machine's other work meets all ways alike, long enough that starting and ending tell little.
    private const int FilesASlice = 25;
    private static readonly string[] Ways = ["readyMade", "readyMadeTwoConnections", "ingest"];

    private readonly Neo4jOptions options;
    private readonly HttpClient client;
    private readonly Neo4jGraphStore store;
    private readonly Ingestion ingestion;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-bench-").FullName;
    private readonly IReadOnlyList<string> files;

    public IngestSpeed(Neo4jOptions options, string dictionaries, int articles)
    {
        this.options = options;
        client = Neo4jHttp.Create(options);
        store = new Neo4jGraphStore(options, TimeProvider.System);
        var set = DictionarySet.Load(new DictionaryFolders(dictionaries), Path.Combine(AppContext.BaseDirectory, "cache"));
        ingestion = new Ingestion(new BulletinReader(new DocumentOptions(), set), new ArticleStatements(set));
        files = new ArticleGenerator(new Vocabulary(dictionaries), 680).Write(folder, articles);
    }

    /// <summary>Prints a line of JSON a slice, then the speeds and ratios of the later two thirds: the server compiles what runs often during the first.</summary>
    public async Task RunAsync()
    {
        await store.OpenAsync(CancellationToken.None);
        await WipeAsync();
        var slices = await PrepareAsync();
        var speeds = Ways.Select(_ => new SpeedOfWay()).ToArray();
        for (var i = 0; i < slices.Count; i++)
        {
            // Each way comes first, second and third in turn.
            var way = (i + (i / Ways.Length)) % Ways.Length;
            var seconds = await TimeAsync(slices[i], way);
            var counted = i >= slices.Count / 3;
            Print($$"""{"slice": {{i + 1}}, "way": "{{Ways[way]}}", "statements": {{slices[i].Statements}}, "seconds": {{seconds:0.00}}, "counted": {{(counted ? "true" : "false")}}}""");
            if (counted)
            {
                speeds[way].Add(slices[i].Statements, seconds);
            }
        }

        var (one, two, ingest) = (speeds[0].Rate, speeds[1].Rate, speeds[2].Rate);
        Print($$"""
            {"statements": {{slices.Sum(s => s.Statements)}}, "readyMadePerSecond": {{one:0}}, "readyMadeTwoConnectionsPerSecond": {{two:0}}, "ingestPerSecond": {{ingest:0}}, "ingestShareOfReadyMade": {{ingest / one:0.00}}, "ingestShareOfTwoConnections": {{ingest / two:0.00}}}
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

    /// <summary>The batches that an ingest makes of each slice, and the requests that the store makes of them.</summary>
    private async Task<List<Slice>> PrepareAsync()
    {
        var text = CypherFiles.Load()["write/upsert-articles"];
        var slices = new List<Slice>();
        foreach (var part in files.Chunk(FilesASlice))
        {
            var batches = new List<ArticleRecord[]>();
            await ingestion.RunAsync(part, new BatchKeeper(batches), () => { }, CancellationToken.None);
            var requests = new List<byte[]>();
            foreach (var batch in batches)
            {
                using var content = QueryRequest.Content(text, BatchRows.Of(batch, requests.Count % 2), CypherAccess.Write, [], options.Timeout);
                requests.Add(await content.ReadAsByteArrayAsync());
            }

            slices.Add(new Slice(part, requests, batches.Sum(b => b.Sum(r => (long)r.Statements.Count))));
        }

        return slices;
    }

    private async Task<double> TimeAsync(Slice slice, int way)
    {
        var clock = Stopwatch.StartNew();
        await (way switch
        {
            0 => SendAsync(slice, 1),
            1 => SendAsync(slice, 2),
            _ => ingestion.RunAsync(slice.Files, store, () => { }, CancellationToken.None),
        });
        return clock.Elapsed.TotalSeconds;
    }

    private Task SendAsync(Slice slice, int connections) => Parallel.ForEachAsync(
        slice.Requests, new ParallelOptions { MaxDegreeOfParallelism = connections }, async (request, _) => await SendAsync(request));

    private async Task SendAsync(byte[] request)
    {
        var endpoint = new Uri(options.Address.Server, $"/db/{options.Address.Database}/query/v2");
        while (true)
        {
            using var content = new ByteArrayContent(request) { Headers = { ContentType = new("application/json") } };
            using var answer = await client.PostAsync(endpoint, content);
            var body = await answer.Content.ReadAsStringAsync();
            if (!body.Contains("\"errors\"", StringComparison.Ordinal))
            {
                return;
            }

            if (!body.Contains("Neo.TransientError.", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(body);
            }
        }
    }

    private async Task WipeAsync()
    {
        await using var runner = new HttpCypherRunner(options);
        await runner.RunAsync("MATCH (n) WHERE NOT n:WriteLock AND NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
            new Dictionary<string, object?>(StringComparer.Ordinal), CypherAccess.Write, CancellationToken.None);
    }
}
