using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthGraph.Quality;

/// <summary>An annotated document: what a perfect reading yields. The published format of annotations.</summary>
/// <param name="Issue">Fields of the bulletin's head as annotated, null ones among them; null for a single article.</param>
/// <param name="Articles">In the order of the document.</param>
internal sealed record GoldDocument(IReadOnlyDictionary<string, JsonElement>? Issue, IReadOnlyList<GoldArticle> Articles)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>Reads a file that holds a bulletin, or one article object.</summary>
    /// <exception cref="JsonException">The file is no annotation; the message says where.</exception>
    public static GoldDocument Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        if (root.ValueKind is JsonValueKind.Object && root.TryGetProperty("articles", out var articles))
        {
            var issue = root.TryGetProperty("issue", out var head) && head.ValueKind is JsonValueKind.Object
                ? head.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone(), StringComparer.Ordinal)
                : null;
            return new GoldDocument(issue, articles.Deserialize<List<GoldArticle>>(Options) ?? []);
        }

        return new GoldDocument(null, [root.Deserialize<GoldArticle>(Options) ?? throw new JsonException("The file holds null.")]);
    }
}
