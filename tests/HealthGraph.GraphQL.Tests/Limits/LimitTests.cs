using System.Text;
using System.Text.Json;
using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Tests.Execution;

namespace HealthGraph.GraphQL.Tests.Limits;

public sealed class LimitTests
{
    private const string Sdl = """
        type Item { id: ID! items(first: Int = 3): [Item!]! tags: [String!] heavy: Int @cost(weight: "50") page(first: Int, after: String): Page ten: [Item!] @listSize(assumedSize: 100) by(size: Int = 4): [Item!] @listSize(slicingArguments: ["size"]) }
        type Page { nodes: [Item!]! edges: [Edge!]! count: Int! }
        type Edge { node: Item! cursor: String! }
        type Query { item: Item }
        """;

    public static TheoryData<string, string> Refused => new()
    {
        { "documentBytes", "{ item { id } } #" + new string('x', 70_000) },
        { "tokens", "{ item { items(first: [" + string.Concat(Enumerable.Repeat("1 ", 10_001)) + "]) { id } } }" },
        { "selections", "{ item { " + string.Concat(Enumerable.Repeat("id ", 2_000)) + "} }" },
        { "selections", "{ item { " + string.Concat(Enumerable.Repeat("... { id } ", 1_000)) + "} }" },
        { "fragments", "{ item { ...F0 } } " + string.Concat(Enumerable.Range(0, 251).Select(i => $"fragment F{i} on Item {{ id }} ")) },
        { "nesting", string.Concat(Enumerable.Repeat("{a", 200)) },
        { "nesting", "query ($a: " + new string('[', 200) + "Int) { item { id } }" },
        { "nesting", "{ item(a: " + new string('[', 20_000) + ") { id } }" },
        { "depth", string.Concat(Enumerable.Repeat("{ items", 26)) + " { id } " + new string('}', 26) },
        { "depth", "{ item { ...A } } fragment A on Item { items { items { items { items { items { items { ...B } } } } } } } fragment B on Item { items { items { items { items { items { items { items { ...C } } } } } } } } fragment C on Item { items { items { items { items { items { items { items { items { items { items { items { id } } } } } } } } } } } }" },
        { "aliases", "{ item { " + string.Concat(Enumerable.Range(0, 101).Select(i => $"a{i}: id ")) + "} }" },
        { "directives", "{ item { id " + string.Concat(Enumerable.Repeat("@skip(if: false) ", 101)) + "} }" },
        { "introspectionDepth", "{ __schema { types { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } } } } } } } } } } }" },
        { "listSize", "{ item { items(first: 1001) { id } } }" },
        { "listSize", "{ item { by(size: 99999999) { id } } }" },
        { "cost", "{ item { items(first: 100) { items(first: 100) { id } } } }" },
        { "cost", "{ item { items(first: 300) { heavy } } }" },
        { "cost", "{ item { page(first: 200) { edges { node { page(first: 100) { nodes { id } } } } } } }" },
        { "cost", "{ item { ten { ten { ten { id } } } } }" },
        { "cost", "query Q($n: Int = 1000) { item { items(first: $n) { items(first: 20) { id } } } }" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Execute_TooMuch_IsRefusedWithItsReason(string limit, string query)
    {
        using var result = await Build().ExecuteAsync(new GraphQLRequest(query));
        using var json = JsonDocument.Parse(result.Json);
        var error = json.RootElement.GetProperty("errors")[0];
        var extensions = error.GetProperty("extensions");
        extensions.GetProperty("code").GetString().ShouldBe("LIMIT_EXCEEDED");
        extensions.GetProperty("limit").GetString().ShouldBe(limit);
        extensions.GetProperty("allowed").GetInt64().ShouldBeGreaterThan(0);
        extensions.GetProperty("asked").GetInt64().ShouldBeGreaterThan(extensions.GetProperty("allowed").GetInt64());
        error.GetProperty("message").GetString().ShouldNotBeNull().ShouldContain(extensions.GetProperty("asked").GetInt64() + " asked");
        extensions.GetProperty("change").GetString().ShouldNotBeNullOrEmpty();
        json.RootElement.TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{ item { id } }", 1)]
    [InlineData("{ item { items { id tags } } }", 4)]
    [InlineData("{ item { items(first: 10) { items(first: 10) { id } } } }", 111)]
    [InlineData("{ item { heavy } }", 51)]
    [InlineData("{ item { page(first: 20) { count nodes { id } } } }", 22)]
    [InlineData("{ item { page(first: 20) { edges { cursor node { id } } } } }", 42)]
    [InlineData("{ item { page(first: 20) { ...P } } } fragment P on Page { nodes { id } }", 22)]
    [InlineData("{ item { ten { id } by { id } } }", 105)]
    [InlineData("{ item { ...F a: items(first: 2) { ...F } } } fragment F on Item { items(first: 3) { id } }", 12)]
    [InlineData("{ __schema { types { fields { args { type { name } } } } } item { id __typename } }", 1)]
    [InlineData("query ($n: Int!) { item { items(first: $n) { id } } }", 8)]
    public async Task Execute_Allowed_TellsItsCost(string query, double cost)
    {
        using var result = await Build().ExecuteAsync(new GraphQLRequest(query) { Variables = Encoding.UTF8.GetBytes("{\"n\":7}") });
        result.IsExecuted.ShouldBeTrue(Encoding.UTF8.GetString(result.Json.Span));
        result.Cost.ShouldBe(cost);
        Encoding.UTF8.GetString(result.Json.Span).ShouldEndWith($",\"extensions\":{{\"cost\":{{\"requested\":{cost},\"allowed\":10000}}}}}}");
    }

    [Fact]
    public async Task Execute_IntrospectionOfTools_IsAllowed()
    {
        using var result = await Pets.Build().ExecuteAsync(new GraphQLRequest(Reference.IntrospectionQuery.Text));
        result.Errors.ShouldBeEmpty();
    }

    /// <summary>Small documents that would be large work: refused, or answered at once.</summary>
    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Execute_Bomb_EndsSoon(string query)
    {
        var executor = Build();
        var run = Task.Run(async () =>
        {
            using var result = await executor.ExecuteAsync(new GraphQLRequest(query));
        });
        (await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(20)))).ShouldBe(run);
        await run;
    }

    public static TheoryData<string> Bombs => new(
        Spreads(n => $"items {{ ...F{n} }} more: items {{ ...F{n} }}"),
        Spreads(n => $"...F{n} ...F{n}"),
        Spreads(n => $"...F{n} items {{ ...F{n} }} i{n}: items(first: 1) {{ ...F{n} }}"),
        "{ item { " + string.Concat(Enumerable.Repeat("items { id } ", 1500)) + "} }",
        "{ item { " + string.Concat(Enumerable.Repeat("... on Item { items { id } } ", 1200)) + "} }",
        "{ item { " + string.Concat(Enumerable.Range(0, 2000).Select(i => $"...F{i} ")) + "} } " + string.Concat(Enumerable.Range(0, 2000).Select(i => $"fragment F{i} on Item {{ id }} ")),
        "{ item { ...F0 } } " + string.Concat(Enumerable.Range(0, 1200).Select(i => $"fragment F{i} on Item {{ ...F{(i + 1) % 1200} }} ")));

    private static string Spreads(Func<int, string> body) =>
        "{ item { ...F0 } } " + string.Concat(Enumerable.Range(0, 24).Select(i => $"fragment F{i} on Item {{ {(i == 23 ? "id" : body(i + 1))} }} "));

    private static GraphQLExecutor Build() => SchemaBuilder.FromSdl(Sdl)
        .BindType<Item>("Item").BindType<Page>("Page").BindType<Edge>("Edge")
        .AddResolver("Query", "item", _ => new Item("1", null, 1, null))
        .AddResolver<Item, Item[]>("Item", "items", (_, _) => [])
        .AddResolver<Item, Page?>("Item", "page", (_, _) => null)
        .AddResolver<Item, Item[]>("Item", "by", (_, _) => [])
        .Build();

    private sealed record Item(string Id, IReadOnlyList<string>? Tags, int Heavy, Item[]? Ten);

    private sealed record Page(Item[] Nodes, Edge[] Edges, int Count);

    private sealed record Edge(Item Node, string Cursor);
}
