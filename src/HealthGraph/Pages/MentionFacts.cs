using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HealthGraph.Extraction;

namespace HealthGraph.Pages;

/// <summary>What the page's script shows of each mention, as one JSON array; the script finds a mention by its place in it.</summary>
internal sealed class MentionFacts
{
    private readonly List<(Entity Entity, Mention Mention)> mentions = [];

    /// <summary>Takes a mention in; the result is its place.</summary>
    public int Add(Entity entity, Mention mention)
    {
        mentions.Add((entity, mention));
        return mentions.Count - 1;
    }

    /// <summary>The array. Holds no character that could end the element around it.</summary>
    public override string ToString()
    {
        // The encoder lets Chinese through and escapes < > & and quotes.
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartArray();
            mentions.ForEach(m => Write(json, m.Entity, m.Mention));
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, Entity entity, Mention mention)
    {
        json.WriteStartObject();
        json.WriteString("name", entity.Name);
        json.WriteString("mark", TypeMark.Of(entity.Type).Letter);
        json.WriteString("type", TypeOf(entity));
        if (entity.Ambiguous)
        {
            json.WriteString("candidates", string.Join("; ", entity.Candidates));
        }

        json.WriteString("text", mention.Text);
        json.WriteString("rule", mention.Rule);
        json.WriteString("entry", mention.Entry);
        json.WriteString("confidence", mention.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        json.WriteString("reason", mention.Reason);
        json.WriteEndObject();
    }

    /// <summary>Type, with the finer kind and the code where they are known.</summary>
    public static string TypeOf(Entity entity) =>
        string.Join(", ", ((string?[])[TypeMark.Of(entity.Type).Label, entity.Kind, entity.Code]).Where(p => !string.IsNullOrEmpty(p)));
}
