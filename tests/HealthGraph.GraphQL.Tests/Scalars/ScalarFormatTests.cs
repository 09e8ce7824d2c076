using System.Text;
using HealthGraph.GraphQL.Scalars;

namespace HealthGraph.GraphQL.Tests.Scalars;

public sealed class ScalarFormatTests
{
    private const string Sdl = """
        scalar Long scalar Date scalar DateTime scalar URL
        type Query { long(of: Long): Long date(of: Date): Date time(of: DateTime): DateTime url(of: URL): URL int(of: Int): Int float(of: Float): Float bool(of: Boolean): Boolean id(of: ID): ID string(of: String): String }
        """;

    [Theory]
    [InlineData("long", "9007199254740993", "9007199254740993")]
    [InlineData("long", "\"-9223372036854775808\"", "-9223372036854775808")]
    [InlineData("date", "\"2024-02-29\"", "\"2024-02-29\"")]
    [InlineData("time", "\"2024-01-31T08:30:00Z\"", "\"2024-01-31T08:30:00Z\"")]
    [InlineData("time", "\"2024-01-31T08:30:00.120+08:00\"", "\"2024-01-31T08:30:00.12+08:00\"")]
    [InlineData("url", "\"https://example.org/路?q=1\"", "\"https://example.org/路?q=1\"")]
    [InlineData("int", "-2147483648", "-2147483648")]
    [InlineData("float", "1", "1")]
    [InlineData("float", "-1.5e-7", "-1.5E-07")]
    [InlineData("bool", "true", "true")]
    [InlineData("id", "12", "\"12\"")]
    [InlineData("string", "\"\\u0000\\u001f\\\"\\\\/\u2028\"", "\"\\u0000\\u001f\\\"\\\\/\u2028\"")]
    public async Task Value_Fits_GoesThrough(string field, string literal, string expected)
    {
        (await AnswerAsync($"{{ {field}(of: {literal}) }}", "")).ShouldBe($"{{\"data\":{{\"{field}\":{expected}}}}}");
        var type = new Dictionary<string, string>(StringComparer.Ordinal) { ["long"] = "Long", ["date"] = "Date", ["time"] = "DateTime", ["url"] = "URL", ["int"] = "Int", ["float"] = "Float", ["bool"] = "Boolean", ["id"] = "ID", ["string"] = "String" }[field];
        (await AnswerAsync($"query ($v: {type}) {{ {field}(of: $v) }}", $"{{\"v\":{literal}}}")).ShouldBe($"{{\"data\":{{\"{field}\":{expected}}}}}");
    }

    [Theory]
    [InlineData("long", "9223372036854775808")]
    [InlineData("long", "1.5")]
    [InlineData("date", "\"2023-02-29\"")]
    [InlineData("date", "\"2024-2-9\"")]
    [InlineData("date", "20240229")]
    [InlineData("time", "\"2024-01-31T08:30:00\"")]
    [InlineData("time", "\"2024-01-31\"")]
    [InlineData("url", "\"javascript:alert(1)\"")]
    [InlineData("url", "\"/path\"")]
    [InlineData("int", "2147483648")]
    [InlineData("int", "1.0")]
    [InlineData("id", "1.5")]
    [InlineData("bool", "1")]
    public async Task Value_DoesNotFit_IsRefused(string field, string literal) =>
        (await AnswerAsync($"{{ {field}(of: {literal}) }}", "")).ShouldStartWith("{\"errors\":");

    [Theory]
    [InlineData("Query", true)]
    [InlineData("Query.long", true)]
    [InlineData("Query.long(of:)", true)]
    [InlineData("@skip", true)]
    [InlineData("@skip(if:)", true)]
    [InlineData("__TypeKind.ENUM", true)]
    [InlineData("Query.nope", false)]
    [InlineData("Query.long(nope:)", false)]
    [InlineData("Nope", false)]
    [InlineData("@skip.if", false)]
    [InlineData("Query .long", false)]
    [InlineData("Query(of:)", false)]
    [InlineData("", false)]
    public void Schema_Coordinate_IsFound(string coordinate, bool found) => Build().Schema.Has(coordinate).ShouldBe(found);

    private static async Task<string> AnswerAsync(string query, string variables)
    {
        using var result = await Build().ExecuteAsync(new GraphQLRequest(query) { Variables = Encoding.UTF8.GetBytes(variables) });
        return Encoding.UTF8.GetString(result.Json.Span);
    }

    private static GraphQL.Execution.GraphQLExecutor Build()
    {
        var builder = SchemaBuilder.FromSdl(Sdl).AddScalar("Long", new LongFormat()).AddScalar("Date", new DateFormat()).AddScalar("DateTime", new DateTimeFormat()).AddScalar("URL", new UrlFormat());
        foreach (var field in (string[])["long", "date", "time", "url", "int", "float", "bool", "id", "string"])
        {
            builder.AddResolver("Query", field, c => c.Argument<object>("of"));
        }

        return builder.Build(new GraphQL.Execution.ExecutorOptions { ReportsCost = false });
    }
}
