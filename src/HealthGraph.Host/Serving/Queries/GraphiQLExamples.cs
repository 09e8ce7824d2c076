using System.Reflection;
using System.Text.Json;
using HealthGraph.Extraction;

namespace HealthGraph.Host.Serving.Queries;

/// <summary>The worked examples of GraphiQL: one <c>.graphql</c> file a question, whose first line is a comment with the question.</summary>
internal static class GraphiQLExamples
{
    private const string Prefix = "graphiql/examples/";

    /// <summary>Title and query of each, in the order of the files' names.</summary>
    public static IReadOnlyList<(string Title, string Query)> All()
    {
        var program = Assembly.GetExecutingAssembly();
        var found = new List<(string, string)>();
        foreach (var name in program.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd();
            found.Add((text.Split('\n')[0].TrimStart('#', ' '), text));
        }

        return found;
    }

    /// <summary>The same for the page.</summary>
    public static byte[] Json()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ExtractionJson.Options))
        {
            json.WriteStartArray();
            foreach (var (title, query) in All())
            {
                json.WriteStartObject();
                json.WriteString("title", title);
                json.WriteString("query", query);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }
}
