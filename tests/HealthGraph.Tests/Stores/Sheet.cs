using System.Globalization;
using HealthGraph.Graph;

namespace HealthGraph.Tests.Stores;

/// <summary>Article records made by hand for store tests.</summary>
internal static class Sheet
{
    public static IssueNode Issue(int number, string publishedOn) => new(
        $"issue/测试周报#{number}", "测试周报", number, PartialDate.TryParse(publishedOn), null, null, "测试中心");

    /// <summary>A statement whose id depends on its parts, as in the model.</summary>
    public static Statement Fact(string articleId, string subject, string predicate, string? target, string? value, int start = 0, int end = 2)
    {
        var id = StatementId.Of(articleId, subject, predicate, target, value, new TextSpan(start, end));
        return new Statement(id, articleId, subject, predicate, target, value, new TextSpan(start, end), "test.rule", "test.tsv:1", 0.9, "v1");
    }

    public static ArticleRecord Record(string name, string text, IssueNode? issue, int ordinal, params (string Subject, string Predicate, string? Target, string? Value)[] facts) =>
        Record(name, text, "v1", issue, ordinal, facts);

    public static ArticleRecord Record(string name, string text, string version, IssueNode? issue, int ordinal, params (string Subject, string Predicate, string? Target, string? Value)[] facts)
    {
        var id = "article/" + name;
        var statements = facts.Select(f => Fact(id, f.Subject.Length == 0 ? id : f.Subject, f.Predicate, f.Target, f.Value) with { DictionaryVersion = version })
            .OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
        var node = new ArticleNode(id, text.Split('\n')[0], "测试网", $"http://example.com/{name}", PartialDate.TryParse("2024-01-10"), text,
            StatementId.Hash(text), version, StatementId.Hash(string.Join(' ', statements.Select(s => s.Id))));
        return new ArticleRecord(node, issue, ordinal, statements);
    }

    /// <summary>An article that names bodies: <c>name</c> and <c>MENTIONS</c> statements for each.</summary>
    public static ArticleRecord Naming(string name, IssueNode? issue, params string[] bodies) => Record(name, $"题目{name}\n正文", issue, 1,
        [.. bodies.SelectMany(b => new (string, string, string?, string?)[] { ("organization/" + b, "name", null, b), ("", "MENTIONS", "organization/" + b, b) })]);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
