using System.Text.Json;
using HealthGraph.Extraction;

namespace HealthGraph.Graph;

/// <summary>The fields of each kind of line in a <see cref="CanonicalDump"/>.</summary>
public static class DumpLines
{
    private static readonly JsonWriterOptions Options = ExtractionJson.Options with { Indented = false };

    /// <summary>Writes one object and a line feed.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> fields)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(fields);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes what people's decisions come to: a line a node that stands for another or for none, then one a correction, each by id.</summary>
    public static void WriteResolution(Stream output, Resolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        foreach (var (id, canonical) in resolution.Canonical.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            Write(output, json => Canonical(json, id, canonical));
        }

        foreach (var (key, value) in resolution.Corrections.OrderBy(p => p.Key.NodeId, StringComparer.Ordinal).ThenBy(p => p.Key.Property, StringComparer.Ordinal))
        {
            Write(output, json => Correction(json, key.NodeId, key.Property, value));
        }
    }

    /// <summary>Fields of an issue.</summary>
    public static void Issue(Utf8JsonWriter json, IssueNode issue)
    {
        json.WriteString("issue", issue.Id);
        json.WriteString("series", issue.Series);
        if (issue.Number is { } number)
        {
            json.WriteNumber("number", number);
        }

        json.WriteString("publishedOn", issue.PublishedOn?.ToString());
        json.WriteString("coverageStart", issue.CoverageStart?.ToString());
        json.WriteString("coverageEnd", issue.CoverageEnd?.ToString());
        json.WriteString("publisher", issue.Publisher);
    }

    /// <summary>Fields of the tie between an issue and an article.</summary>
    public static void Containment(Utf8JsonWriter json, Containment containment)
    {
        json.WriteString("contains", containment.IssueId);
        json.WriteString("article", containment.ArticleId);
        json.WriteNumber("ordinal", containment.Ordinal);
    }

    /// <summary>Fields of an article.</summary>
    public static void Article(Utf8JsonWriter json, ArticleNode article)
    {
        json.WriteString("article", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("source", article.Source);
        json.WriteString("url", article.Url);
        json.WriteString("publishedOn", article.PublishedOn?.ToString());
        json.WriteString("text", article.Text);
        json.WriteString("contentHash", article.ContentHash);
        json.WriteString("dictionaryVersion", article.DictionaryVersion);
        json.WriteString("digest", article.Digest);
    }

    /// <summary>Fields of a statement.</summary>
    public static void Statement(Utf8JsonWriter json, Statement statement)
    {
        json.WriteString("statement", statement.Id);
        json.WriteString("article", statement.ArticleId);
        json.WriteString("subject", statement.Subject);
        json.WriteString("predicate", statement.Predicate);
        json.WriteString("object", statement.Object);
        json.WriteString("value", statement.Value);
        json.WriteNumber("start", statement.Span.Start);
        json.WriteNumber("end", statement.Span.End);
        json.WriteString("rule", statement.Rule);
        json.WriteString("entry", statement.Entry);
        json.WriteNumber("confidence", statement.Confidence);
        json.WriteString("dictionaryVersion", statement.DictionaryVersion);
    }

    /// <summary>Fields of a node that stands for another.</summary>
    public static void Canonical(Utf8JsonWriter json, string id, string canonical)
    {
        json.WriteString("node", id);
        json.WriteString("canonical", canonical);
    }

    /// <summary>Fields of a property that a person set right.</summary>
    public static void Correction(Utf8JsonWriter json, string id, string property, string value)
    {
        json.WriteString("node", id);
        json.WriteString("property", property);
        json.WriteString("corrected", value);
    }
}
