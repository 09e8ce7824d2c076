using System.Text.Json;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace HealthGraph.Bench.GraphQL;

/// <summary>The servers that take part in the benchmark.</summary>
internal static class Server
{
    private const string Sdl = """
        type Entity { id: ID!  name: String!  type: String!  neighbours(first: Int = 10): [Entity!]! }
        type Query { entities(first: Int = 50): [Entity!]!  entity(id: ID!): Entity }
        type Subscription { ticks(to: Int!): Int! }
        """;

    private static readonly Entity[] Entities = Entity.Create();

    public static RequestDelegate Engine()
    {
        var byId = Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var executor = SchemaBuilder.FromSdl(Sdl).BindType<Entity>("Entity")
            .AddResolver("Query", "entities", c => Entities[..c.Argument<int>("first")])
            .AddResolver("Query", "entity", c => byId.GetValueOrDefault(c.Argument<string>("id")!))
            .AddResolver<Entity, Entity[]>("Entity", "neighbours", (e, c) => e.Neighbours[..c.Argument<int>("first")])
            .AddSubscription("Subscription", "ticks", c => Ticks(c.Argument<int>("to")))
            .Build();
        return GraphQLRouting.CreateHandler(executor);
    }

    /// <summary>The same objects without GraphQL: which of the three queries it is follows from the length of the body.</summary>
    public static async Task ByHand(HttpContext context)
    {
        var result = await context.Request.BodyReader.ReadAtLeastAsync((int)context.Request.ContentLength!);
        var body = System.Text.EncodingExtensions.GetString(System.Text.Encoding.UTF8, result.Buffer);
        context.Request.BodyReader.AdvanceTo(result.Buffer.End);
        var depth = body.Split("neighbours").Length - 1;
        using var stream = new MemoryStream(4096);
        await using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        if (body.Contains("entities", StringComparison.Ordinal))
        {
            Write(json, "entities"u8, Entities.AsSpan(0, 50), depth);
        }
        else
        {
            json.WriteStartObject("entity"u8);
            Write(json, Entities[42], depth);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync();
        context.Response.ContentType = MediaTypes.Json;
        context.Response.ContentLength = stream.Length;
        await context.Response.Body.WriteAsync(stream.GetBuffer().AsMemory(0, (int)stream.Length));
    }

    public static async Task<int> RunAsync(string port, RequestDelegate handler)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), l => l.Protocols = HttpProtocols.Http1));
        await using var app = builder.Build();
        app.UseWebSockets();
        app.Run(handler);
        await app.RunAsync();
        Console.Error.WriteLine($"collections {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)}, {GC.GetTotalPauseDuration().TotalMilliseconds:F0} ms of pauses, {GC.GetTotalAllocatedBytes() / 1_000_000} MB allocated");
        return 0;
    }

    private static async IAsyncEnumerable<int> Ticks(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Delay(1);
            yield return i;
        }
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<Entity> entities, int depth)
    {
        json.WriteStartArray(name);
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            Write(json, entity, depth);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Entity entity, int depth)
    {
        json.WriteString("id"u8, entity.Id);
        json.WriteString("name"u8, entity.Name);
        json.WriteString("type"u8, entity.Type);
        if (depth > 0)
        {
            Write(json, "neighbours"u8, entity.Neighbours.AsSpan(0, 10), depth - 1);
        }
    }
}
