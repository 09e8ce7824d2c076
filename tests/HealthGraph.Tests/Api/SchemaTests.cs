using System.Text.Json;
using HealthGraph.Api;
using HealthGraph.Api.Filtering;
using HealthGraph.Api.Kinds;
using HealthGraph.Api.News;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;

namespace HealthGraph.Tests.Api;

public sealed class SchemaTests : IDisposable
{
    private const string Everything = """
        { __schema { types { name kind description
          fields { name description args { name description } }
          inputFields { name description } enumValues { name description } } } }
        """;

    private readonly GraphIndex index = new();
    private readonly GraphApi api;

    public SchemaTests() => api = GraphApi.Create(new ApiParts { Index = index, Reader = () => null, News = new NewsFeed(), Reports = new FixedReports() });

    public void Dispose() => index.Dispose();

    [Fact]
    public async Task Schema_EveryPartOfIt_SaysWhatItIsWithAnExample()
    {
        using var result = await api.Executor.ExecuteAsync(new GraphQLRequest(Everything));
        using var json = JsonDocument.Parse(result.Json);
        var types = json.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray()
            .Where(t => !t.GetProperty("name").GetString()!.StartsWith("__") && t.GetProperty("name").GetString() is not ("String" or "Int" or "Float" or "Boolean" or "ID")).ToList();
        types.Count.ShouldBeGreaterThan(100);
        types.SelectMany(Without).ShouldBeEmpty();
    }

    [Fact]
    public void Enums_OfTheGraph_AreThoseOfTheModel()
    {
        foreach (var edge in GraphSchema.Edges)
        {
            api.Executor.Schema.Has("RelationType." + edge).ShouldBeTrue(edge);
        }

        foreach (var kind in GraphSchema.NodeKinds)
        {
            api.Executor.Schema.Has(kind).ShouldBeTrue(kind);
            api.Executor.Schema.Has("NodeType." + kind.ToUpperInvariant()).ShouldBeTrue(kind);
            api.Executor.Schema.Has("EntityType." + kind.ToUpperInvariant()).ShouldBe(GraphSchema.EntityKinds.Contains(kind), kind);
        }
    }

    [Fact]
    public void Inputs_OfTheSchema_AreThoseOfTheTables() => InputCheck.Faults(api.Executor, new PropertyTables().All).ShouldBeEmpty();

    [Fact]
    public void Inputs_ThatDiffer_AreToldEach()
    {
        var table = new PropertyTable<NodeView>("Topic").Id(n => n.Id).Text("nickname", n => n.Name);
        var faults = InputCheck.Faults(api.Executor, [table]);
        faults.ShouldContain("The schema lacks TopicFilterInput.nickname: StringOperationFilterInput.");
        faults.ShouldContain("The schema lacks TopicSortInput.nickname: SortEnumType.");
        faults.ShouldContain("No property answers TopicFilterInput.name: StringOperationFilterInput.");
    }

    [Fact]
    public async Task Question_BeforeTheGraphWasRead_IsToldToComeBack()
    {
        using var result = await api.Executor.ExecuteAsync(new GraphQLRequest("{ topics { totalCount } }"));
        result.Errors.Single().Code.ShouldBe("NOT_READY");
    }

    [Theory]
    [InlineData("{ entity { name } }")]
    [InlineData("{ asOf { dictionaryVersion } }")]
    public async Task Question_ThatNamesNothing_IsToldWhatToGive(string query)
    {
        await index.CatchUpAsync(new EmptyReader(), CancellationToken.None);
        using var result = await api.Executor.ExecuteAsync(new GraphQLRequest(query));
        result.Errors.Single().Code.ShouldBe("INVALID_INPUT");
    }

    private static IEnumerable<string> Without(JsonElement type)
    {
        var name = type.GetProperty("name").GetString();
        return Parts(type, "fields").Concat(Parts(type, "inputFields")).Concat(Parts(type, "enumValues")).SelectMany(p => Parts(p, "args").Select(a => (p.GetProperty("name") + ":" + a.GetProperty("name"), a)).Append((p.GetProperty("name").ToString(), p)))
            .Append(("", type)).Where(p => p.Item2.GetProperty("description").GetString()?.Contains("xample: ") != true).Select(p => $"{name}.{p.Item1}");
    }

    private static IEnumerable<JsonElement> Parts(JsonElement of, string name) =>
        of.TryGetProperty(name, out var parts) && parts.ValueKind == JsonValueKind.Array ? parts.EnumerateArray() : [];
}
