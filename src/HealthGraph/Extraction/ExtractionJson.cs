using System.Text.Encodings.Web;
using System.Text.Json;
using HealthGraph.Documents;

namespace HealthGraph.Extraction;

/// <summary>Writes an extracted document as one JSON object: the published output format.</summary>
/// <remarks>Same input, same bytes: fixed field order, UTF-8, two spaces, Chinese characters unescaped.</remarks>
public static class ExtractionJson
{
    /// <summary>Indented, line feeds, Chinese characters unescaped.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes <paramref name="document"/> to <paramref name="output"/>, which stays open.</summary>
    public static void Write(Stream output, ExtractedBulletin document)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("source", Path.GetFileName(document.Bulletin.File));
        WriteIssue(json, document.Bulletin.Issue);
        json.WriteString("dictionaryVersion", document.DictionaryVersion);
        WriteArray(json, "articles", document.Articles, WriteArticle);
        WriteArray(json, "findings", document.Bulletin.Findings, WriteFinding);
        json.WriteEndObject();
    }

    /// <summary>Writes one finding as an object with code, file, line, column, what and advice.</summary>
    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("file", finding.File);
        WriteNumber(json, "line", finding.Line);
        WriteNumber(json, "column", finding.Column);
        json.WriteString("what", finding.What);
        json.WriteString("advice", finding.Advice);
        json.WriteEndObject();
    }

    private static void WriteIssue(Utf8JsonWriter json, Issue? issue)
    {
        if (issue is null)
        {
            json.WriteNull("issue");
            return;
        }

        json.WriteStartObject("issue");
        json.WriteString("series", issue.Series);
        WriteNumber(json, "number", issue.Number);
        json.WriteString("publishedOn", issue.PublishedOn?.ToString());
        json.WriteString("coverageStart", issue.CoverageStart?.ToString());
        json.WriteString("coverageEnd", issue.CoverageEnd?.ToString());
        json.WriteString("publisher", issue.Publisher);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, ExtractedArticle extracted)
    {
        var article = extracted.Article;
        json.WriteStartObject();
        json.WriteNumber("ordinal", article.Ordinal);
        json.WriteString("title", article.Title);
        json.WriteString("source", article.Source);
        json.WriteString("url", article.Url);
        json.WriteString("publishedOn", article.PublishedOn?.ToString());
        json.WriteString("body", article.Body);
        WriteArray(json, "entities", extracted.Entities, WriteEntity);
        WriteArray(json, "relations", [.. extracted.Relations.Where(r => !r.IsPolicyLink)], (j, r) => WriteRelation(j, r, article.Text));
        WriteArray(json, "policyLinks", [.. extracted.Relations.Where(r => r.IsPolicyLink)], (j, r) => WriteRelation(j, r, article.Text));
        WriteArray(json, "events", extracted.Events, (j, e) => WriteEvent(j, e, article.Text));
        WriteArray(json, "indicators", extracted.Indicators, (j, i) => WriteIndicator(j, i, article.Text));
        json.WriteEndObject();

        // The writer holds all that was not flushed.
        json.Flush();
    }

    private static void WriteEntity(Utf8JsonWriter json, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id);
        json.WriteString("type", entity.Type.ToString());
        json.WriteString("name", entity.Name);
        json.WriteString("code", entity.Code);
        json.WriteBoolean("ambiguous", entity.Ambiguous);
        WriteArray(json, "candidates", entity.Candidates, (j, c) => j.WriteStringValue(c));
        WriteArray(json, "mentions", entity.Mentions, WriteMention);
        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteString("text", mention.Text);
        json.WriteNumber("start", mention.Span.Start);
        json.WriteNumber("end", mention.Span.End);
        json.WriteString("rule", mention.Rule);
        json.WriteString("entry", mention.Entry);
        json.WriteNumber("confidence", mention.Confidence);
        json.WriteEndObject();
    }

    private static void WriteRelation(Utf8JsonWriter json, Relation relation, string text)
    {
        json.WriteStartObject();
        json.WriteString("type", relation.Type);
        json.WriteString("from", relation.From);
        json.WriteString("to", relation.To);
        json.WriteString("title", relation.Title);
        json.WriteString("sentence", relation.Evidence.Of(text));
        json.WriteString("rule", relation.Rule);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Event happening, string text)
    {
        json.WriteStartObject();
        json.WriteString("id", happening.Id);
        json.WriteString("type", happening.Type);
        json.WriteString("name", happening.Name);
        json.WriteString("trigger", happening.Trigger);
        json.WriteString("date", happening.Date?.ToString());
        json.WriteString("datePrecision", happening.Date?.Precision);
        json.WriteString("endDate", happening.EndDate?.ToString());
        json.WriteBoolean("planned", happening.Planned);
        json.WriteString("place", happening.Place);
        WriteArray(json, "participants", happening.Participants, WriteParticipant);
        json.WriteString("sentence", happening.Evidence.Of(text));
        json.WriteString("rule", happening.Rule);
        json.WriteEndObject();
    }

    private static void WriteParticipant(Utf8JsonWriter json, Participant participant)
    {
        json.WriteStartObject();
        json.WriteString("role", participant.Role);
        json.WriteString(participant.EntityId is null ? "name" : "entity", participant.EntityId ?? participant.Name);
        json.WriteEndObject();
    }

    private static void WriteIndicator(Utf8JsonWriter json, Indicator indicator, string text)
    {
        json.WriteStartObject();
        json.WriteString("subject", indicator.SubjectId);
        json.WriteString("measure", indicator.Measure);
        json.WriteNumber("value", indicator.Value);
        json.WriteString("bound", indicator.Bound);
        WriteNumber(json, "upper", indicator.Upper);
        json.WriteString("unit", indicator.Unit);
        json.WriteString("asOf", indicator.AsOf?.ToString());
        json.WriteString("surface", indicator.Surface);
        json.WriteString("sentence", indicator.Evidence.Of(text));
        json.WriteString("rule", indicator.Rule);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
