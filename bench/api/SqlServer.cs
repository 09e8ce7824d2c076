using System.Text.Json;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Bench.Api;

/// <summary>The four questions as somebody would write them who has the store and no API: <c>/KIND?WORDS</c>.</summary>
internal sealed class SqlServer(SqliteGraphStore store, string connectionString, string sideString)
{
    private static readonly string[] EdgeTypes = [.. GraphSchema.Edges.Where(e => e is not ("MENTIONS" or "REPORTS"))];

    /// <summary>Serves until it is ended.</summary>
    public static async Task RunAsync(string file, int port)
    {
        await using var store = new SqliteGraphStore(file);
        await store.OpenAsync(CancellationToken.None);
        var server = new SqlServer(store, new SqliteConnectionStringBuilder { DataSource = file }.ToString(), new SqliteConnectionStringBuilder { DataSource = await SideTables.OpenAsync(store, file) }.ToString());
        await BareHost.RunAsync(port, server.HandleAsync);
    }

    private async Task HandleAsync(HttpContext context)
    {
        var words = context.Request.Query["q"].ToString();
        using var buffer = new MemoryStream(8192);
        await using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            await WriteAsync(json, context.Request.Path.Value!, words, context.RequestAborted);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = buffer.Length;
        await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    private Task WriteAsync(Utf8JsonWriter json, string question, string words, CancellationToken stop) => question switch
    {
        "/entity" => EntityAsync(json, words, stop),
        "/search" => SearchAsync(json, words, stop),
        "/top" => TopAsync(json),
        _ => TimelineAsync(json, words, stop),
    };

    /// <summary>The node, its edges with their other ends, the sentence of one statement of each.</summary>
    private async Task EntityAsync(Utf8JsonWriter json, string id, CancellationToken stop)
    {
        var node = (await store.NodesAsync([id], stop))[0];
        Write(json, node);
        var statements = await store.StatementsAsync(new StatementQuery([id]) { Predicates = EdgeTypes, Limit = 10_000 }, stop);
        var neighbours = statements.GroupBy(s => s.Subject == id ? s.Object! : s.Subject, StringComparer.Ordinal).Where(g => !g.Key.StartsWith("article/", StringComparison.Ordinal) && !g.Key.StartsWith("event/", StringComparison.Ordinal))
            .OrderByDescending(g => g.Select(s => s.ArticleId).Distinct(StringComparer.Ordinal).Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(20).ToList();
        var names = (await store.NodesAsync([.. neighbours.Select(n => n.Key)], stop)).ToDictionary(n => n.Id, StringComparer.Ordinal);
        var articles = (await store.ArticlesAsync([.. neighbours.Select(n => n.First().ArticleId).Distinct(StringComparer.Ordinal)], stop)).ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var neighbour in neighbours)
        {
            var (first, article) = (neighbour.First(), articles[neighbour.First().ArticleId]);
            Write(json, names[neighbour.Key]);
            json.WriteStringValue(first.Predicate);
            json.WriteStringValue(article.Title);
            json.WriteStringValue(Evidence.Sentence(article.Text, first.Span));
        }
    }

    private async Task SearchAsync(Utf8JsonWriter json, string words, CancellationToken stop)
    {
        var names = await NamedAsync(words, stop);
        foreach (var node in names)
        {
            Write(json, node);
        }

        foreach (var match in names.Count < 20 ? await store.SearchTextAsync(words, 20 - names.Count, null, stop) : [])
        {
            json.WriteStringValue(match.ArticleId);
            json.WriteStringValue(match.Sentence);
        }
    }

    private async Task<IReadOnlyList<NodeSummary>> NamedAsync(string words, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(sideString);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT id FROM names WHERE names MATCH $phrase LIMIT 1000";
        command.Parameters.AddWithValue("$phrase", $"\"{SideTables.Spaced(words)}\"");
        var ids = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            ids.Add(rows.GetString(0));
        }

        return [.. (await store.NodesAsync(ids, stop)).OrderByDescending(n => n.Articles).ThenBy(n => n.Id, StringComparer.Ordinal).Take(20)];
    }

    private async Task TopAsync(Utf8JsonWriter json)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, articles FROM node WHERE id >= 'organization/' AND id < 'organization0' ORDER BY articles DESC, id LIMIT 20";
        var ids = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            ids.Add(rows.GetString(0));
        }

        foreach (var node in await store.NodesAsync(ids, CancellationToken.None))
        {
            Write(json, node);
        }
    }

    private async Task TimelineAsync(Utf8JsonWriter json, string id, CancellationToken stop)
    {
        var mentions = await store.StatementsAsync(new StatementQuery([id]) { Predicates = ["MENTIONS"], Limit = 10_000 }, stop);
        await using var connection = new SqliteConnection(sideString);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT month, count(*) FROM month WHERE id IN (SELECT value FROM json_each($ids)) GROUP BY 1 ORDER BY 1";
        command.Parameters.AddWithValue("$ids", JsonSerializer.Serialize(mentions.Select(m => m.ArticleId).Distinct(StringComparer.Ordinal)));
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            json.WriteStringValue(rows.IsDBNull(0) ? null : rows.GetString(0));
            json.WriteNumberValue(rows.GetInt32(1));
        }
    }

    private static void Write(Utf8JsonWriter json, NodeSummary node)
    {
        json.WriteStringValue(node.Id);
        json.WriteStringValue(node.Name);
        json.WriteNumberValue(node.Articles);
    }
}
