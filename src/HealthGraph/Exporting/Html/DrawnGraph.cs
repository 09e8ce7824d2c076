using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HealthGraph.Exporting.Graphs;

namespace HealthGraph.Exporting.Html;

/// <summary>Gathers what a page draws, as the JSON that <c>graph.js</c> reads: short names, ends and articles as numbers.</summary>
internal sealed class DrawnGraph
{
    // Holds no <: nothing in a text can end the element that the JSON stands in.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // What the page shows by itself.
    private static readonly string[] Shown = ["kind", "name", "firstSeen", "lastSeen"];

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<GraphNode> nodes = [];
    private readonly List<GraphEdge> edges = [];

    /// <summary>How many edges there are.</summary>
    public int EdgeCount => edges.Count;

    /// <summary>Adds a node.</summary>
    public void Add(GraphNode node)
    {
        places.Add(node.Id, nodes.Count);
        nodes.Add(node);
    }

    /// <summary>Adds an edge, if both its ends are there.</summary>
    public void Add(GraphEdge edge)
    {
        if (places.ContainsKey(edge.Source) && places.ContainsKey(edge.Target))
        {
            edges.Add(edge);
        }
    }

    /// <summary>All of it.</summary>
    /// <param name="left">How many nodes were left out.</param>
    public string Json(int left)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("left", left);
            json.WriteStartArray("nodes");
            nodes.ForEach(n => Write(json, n));
            json.WriteEndArray();
            WriteEdges(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, GraphNode node)
    {
        json.WriteStartObject();
        json.WriteString("i", node.Id);
        json.WriteString("k", node.Kind);
        json.WriteString("n", node.Label);
        WriteDates(json, node.First, node.Last);
        json.WriteStartObject("p");
        foreach (var (name, value) in node.Values.Where(v => !Shown.Contains(v.Key, StringComparer.Ordinal)))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The edges, and the articles that are their evidence, each once.</summary>
    private void WriteEdges(Utf8JsonWriter json)
    {
        var articles = new Dictionary<string, (int Place, Dictionary<string, string> Values)>(StringComparer.Ordinal);
        json.WriteStartArray("edges");
        foreach (var edge in edges)
        {
            var values = edge.Values.ToDictionary(StringComparer.Ordinal);
            json.WriteStartObject();
            json.WriteNumber("s", places[edge.Source]);
            json.WriteNumber("t", places[edge.Target]);
            json.WriteString("y", edge.Type);
            json.WriteNumber("c", edge.Weight);
            WriteText(json, "v", values.GetValueOrDefault("value"));
            WriteText(json, "x", values.GetValueOrDefault("sentence"));
            WriteText(json, "u", values.GetValueOrDefault("rule"));
            if (values.GetValueOrDefault("article") is { } article)
            {
                articles.TryAdd(article, (articles.Count, values));
                json.WriteNumber("r", articles[article].Place);
            }

            WriteDates(json, edge.First, edge.Last);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteArticles(json, articles.Values.OrderBy(a => a.Place).Select(a => a.Values));
    }

    private static void WriteArticles(Utf8JsonWriter json, IEnumerable<Dictionary<string, string>> articles)
    {
        json.WriteStartArray("articles");
        foreach (var values in articles)
        {
            json.WriteStartObject();
            WriteText(json, "t", values.GetValueOrDefault("title"));
            WriteText(json, "o", values.GetValueOrDefault("source"));
            WriteText(json, "d", values.GetValueOrDefault("publishedOn"));
            WriteText(json, "u", values.GetValueOrDefault("url"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDates(Utf8JsonWriter json, PartialDate? first, PartialDate? last)
    {
        WriteText(json, "f", first?.ToString());
        WriteText(json, "l", last?.ToString());
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
