using HealthGraph.Graph;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary>Prints one node: a table a kind of fact, each row with its sentence and source.</summary>
internal static class NodeView
{
    private const int MostRows = 20;

    /// <summary>Prints the node.</summary>
    public static async Task PrintAsync(Output output, IGraphReader store, NodeSummary node, PartialDate? asOf, CancellationToken cancellationToken)
    {
        var statements = await store.StatementsAsync(new StatementQuery([node.Id]) { AsOf = asOf, Limit = 10_000 }, cancellationToken);
        var articleIds = statements.Select(s => s.ArticleId).Distinct(StringComparer.Ordinal).ToList();
        var carried = await CarriedBy.OfAsync(store, articleIds, cancellationToken);
        if (output.Mode.Json)
        {
            PrintJson(output, node, statements, carried);
            return;
        }

        var articles = (await store.ArticlesAsync(articleIds, cancellationToken)).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var others = statements.SelectMany(s => new[] { s.Subject, s.Object }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var names = (await store.NodesAsync(others, cancellationToken)).ToDictionary(n => n.Id, n => n.Name, StringComparer.Ordinal);
        output.Result($"{node.Type} {node.Name}  ({node.Id}, {articles.Count} articles)");
        foreach (var group in statements.GroupBy(s => (s.Predicate, Outward: string.Equals(s.Subject, node.Id, StringComparison.Ordinal))))
        {
            Print(output, group.Key.Predicate, group.Key.Outward, [.. group], articles, names, carried);
        }
    }

    private static void PrintJson(Output output, NodeSummary node, IReadOnlyList<Statement> statements,
        IReadOnlyDictionary<string, CarriedBy> carried) => output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("kind", node.Type);
        json.WriteString("name", node.Name);
        json.WriteStartArray("statements");
        foreach (var statement in statements)
        {
            json.WriteStartObject();
            DumpLines.Statement(json, statement);
            json.WriteString("firstIssue", carried.GetValueOrDefault(statement.ArticleId)?.First.Id);
            json.WriteString("lastIssue", carried.GetValueOrDefault(statement.ArticleId)?.Last.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Print(Output output, string predicate, bool outward, List<Statement> statements,
        Dictionary<string, ArticleNode> articles, Dictionary<string, string> names, IReadOnlyDictionary<string, CarriedBy> carried)
    {
        var facts = statements.GroupBy(s => (Other: outward ? s.Object : s.Subject, s.Value)).ToList();
        output.Result("");
        output.Result($"{predicate}{(outward ? "" : " (inward)")}: {facts.Count}");
        output.Table(["what", "sentence", "source", "issues"], facts.Take(MostRows).Select(f =>
        {
            var first = f.First();
            var article = articles[first.ArticleId];
            var other = f.Key.Other is { } id ? names.GetValueOrDefault(id, id) : null;
            return (string[])
            [
                string.Join(" ", new[] { other, f.Key.Value }.OfType<string>()),
                Evidence.Sentence(article.Text, first.Span),
                $"{article.Source} {article.PublishedOn} 《{article.Title}》{(f.Count() > 1 ? $" and {f.Count() - 1} more" : "")}".Trim(),
                Issues(f, carried),
            ];
        }));
        if (facts.Count > MostRows)
        {
            output.Result($"… and {facts.Count - MostRows} more; --json prints them all.");
        }
    }

    /// <summary>The first and the last issue that carried any of the statements; empty where none did.</summary>
    private static string Issues(IEnumerable<Statement> statements, IReadOnlyDictionary<string, CarriedBy> carried)
    {
        var issues = statements.Select(s => carried.GetValueOrDefault(s.ArticleId)).OfType<CarriedBy>().SelectMany(c => new[] { c.First, c.Last })
            .OrderBy(i => CarriedBy.DateOf(i) is null).ThenBy(CarriedBy.DateOf).ThenBy(i => i.Number).Select(Name).ToList();
        return issues.Count == 0 ? "" : string.Equals(issues[0], issues[^1], StringComparison.Ordinal) ? issues[0] : $"{issues[0]} – {issues[^1]}";
    }

    private static string Name(IssueNode issue) => issue.Number is { } number
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{number}")
        : CarriedBy.DateOf(issue)?.ToString() ?? issue.Id;
}
