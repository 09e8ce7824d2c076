using System.Text.Json;
using HealthGraph.Graph;

namespace HealthGraph.Importing.Statements;

/// <summary>Reads lines of a statements file as <see cref="DumpLines"/> writes them.</summary>
internal static class StatementLine
{
    /// <summary>Name of the first field, which tells the kind; null for what is no object.</summary>
    public static string? KindOf(JsonElement line) => line.ValueKind == JsonValueKind.Object ? line.EnumerateObject().Select(p => p.Name).FirstOrDefault() : null;

    /// <summary>The line as JSON, or null.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An issue, or null.</summary>
    public static IssueNode? TryIssue(ReadOnlyMemory<byte> text)
    {
        using var line = Parse(text);
        return line is null ? null : Issue(line.RootElement);
    }

    /// <summary>A tie between issue and article, or null.</summary>
    public static Containment? TryContainment(ReadOnlyMemory<byte> text)
    {
        using var line = Parse(text);
        return line?.RootElement is { } tie && Text(tie, "contains") is { } issue && Text(tie, "article") is { } article && Number(tie, "ordinal") is >= 1 and var ordinal
            ? new Containment(issue, article, ordinal)
            : null;
    }

    /// <summary>An issue whose id is that of what it says, or null.</summary>
    public static IssueNode? Issue(JsonElement line)
    {
        if (Text(line, "issue") is not { } id || !id.StartsWith("issue/", StringComparison.Ordinal) || !Date(line, "publishedOn", out var published)
            || !Date(line, "coverageStart", out var start) || !Date(line, "coverageEnd", out var end))
        {
            return null;
        }

        return new IssueNode(id, Text(line, "series"), Number(line, "number"), published, start, end, Text(line, "publisher"));
    }

    /// <summary>An article whose id and hash are those of what it says, or null; digest and statements are seen to by the caller.</summary>
    public static ArticleNode? Article(JsonElement line)
    {
        if (Text(line, "article") is not { } id || Text(line, "title") is not { } title || Text(line, "text") is not { } text || !Date(line, "publishedOn", out var published)
            || !text.StartsWith(title + "\n", StringComparison.Ordinal) || Text(line, "dictionaryVersion") is not { } version)
        {
            return null;
        }

        var node = new ArticleNode(id, title, Text(line, "source"), Text(line, "url"), published, text, StatementId.Hash(text), version, "");
        return string.Equals(NodeIds.OfArticle(node), id, StringComparison.Ordinal) && string.Equals(Text(line, "contentHash") ?? node.ContentHash, node.ContentHash, StringComparison.Ordinal)
            ? node
            : null;
    }

    /// <summary>A statement of an article whose id is that of its parts and whose span lies in the text, or null.</summary>
    public static Statement? Statement(JsonElement line, ArticleNode article)
    {
        if (Text(line, "statement") is not { } id || !string.Equals(Text(line, "article"), article.Id, StringComparison.Ordinal) || Text(line, "subject") is not { } subject
            || Text(line, "predicate") is not { } predicate || Number(line, "start") is not { } start || Number(line, "end") is not { } end
            || start < 0 || end <= start || end > article.Text.Length || Text(line, "rule") is not { } rule)
        {
            return null;
        }

        var (target, value, span) = (Text(line, "object"), Text(line, "value"), new TextSpan(start, end));
        if (!IsNode(subject) || (target is null ? value is null : !IsNode(target)) || IsOfAnother(subject, article) || (target is not null && IsOfAnother(target, article)) || !string.Equals(StatementId.Of(article.Id, subject, predicate, target, value, span), id, StringComparison.Ordinal))
        {
            return null;
        }

        return new Statement(id, article.Id, subject, predicate, target, value, span, rule, Text(line, "entry"),
            line.TryGetProperty("confidence", out var confidence) && confidence.ValueKind == JsonValueKind.Number ? confidence.GetDouble() : 1, article.DictionaryVersion);
    }

    /// <summary>What people decided of a node, or null.</summary>
    public static DecidedNode? Decided(JsonElement line)
    {
        if (Text(line, "node") is not { } node || !IsNode(node))
        {
            return null;
        }

        var (canonical, property, corrected) = (Text(line, "canonical"), Text(line, "property"), Text(line, "corrected"));
        return canonical is not null ? canonical.Length == 0 || IsNode(canonical) ? new DecidedNode(node, null, canonical) : null
            : property is not null && corrected is not null ? new DecidedNode(node, property, corrected) : null;
    }

    private static bool IsOfAnother(string id, ArticleNode article) =>
        GraphSchema.OwnerOf(id) is { } owner && !string.Equals(owner, article.Id, StringComparison.Ordinal);

    private static bool IsNode(string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && GraphSchema.NodeKinds.Any(k => string.Equals(k, id[..slash], StringComparison.OrdinalIgnoreCase));
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static bool Date(JsonElement line, string name, out PartialDate? date)
    {
        var text = Text(line, name);
        date = PartialDate.TryParse(text);
        return text is null || date is not null;
    }
}
