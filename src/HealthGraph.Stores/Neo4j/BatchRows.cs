using HealthGraph.Graph;

namespace HealthGraph.Stores.Neo4j;

/// <summary>The parameters of <c>write/upsert-articles</c>.</summary>
internal static class BatchRows
{
    /// <summary>The rows of a batch, every list in a fixed order so that two writers take their locks in the same one.</summary>
    /// <param name="batch">Records in any order; an article may stand in it several times.</param>
    /// <param name="slot">The lock that the writer takes.</param>
    public static Dictionary<string, object?> Of(IReadOnlyList<ArticleRecord> batch, int slot)
    {
        var articles = new SortedDictionary<string, ArticleRecord>(StringComparer.Ordinal);
        var issues = new SortedDictionary<string, List<object?[]>>(StringComparer.Ordinal);
        var places = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        foreach (var record in batch)
        {
            Take(articles, record);
            if (record.Issue is { } issue)
            {
                Rows(issues, issue.Id).Add(Row(issue));
                var key = issue.Id + "\t" + record.Article.Id;
                var ordinal = places.TryGetValue(key, out var place) ? Math.Min((int)place[2]!, record.Ordinal) : record.Ordinal;
                places[key] = [issue.Id, record.Article.Id, ordinal];
            }
        }

        return Parameters(slot, articles.Values.Select(ArticleRows.Of), issues.Values.SelectMany(rows => rows), places.Values);
    }

    /// <summary>The rows of issues alone.</summary>
    public static Dictionary<string, object?> Of(IReadOnlyList<IssueNode> issues, int slot) =>
        Parameters(slot, [], issues.OrderBy(i => i.Id, StringComparer.Ordinal).Select(Row), []);

    private static Dictionary<string, object?> Parameters(int slot, IEnumerable<object?[]> articles, IEnumerable<object?[]> issues, IEnumerable<object?[]> contains) =>
        new(StringComparer.Ordinal)
        {
            ["slot"] = slot,
            ["articles"] = articles,
            ["issues"] = issues,
            ["contains"] = contains,
            ["lists"] = NodeLabels.ListProperties,
            ["numbers"] = NodeLabels.NumberProperties,
        };

    private static void Take(SortedDictionary<string, ArticleRecord> articles, ArticleRecord record)
    {
        if (!articles.TryGetValue(record.Article.Id, out var other) || ArticlePrecedence.Replaces(
            record.Article, other.Article.Text.Length, other.Article.ContentHash, other.Article.DictionaryVersion, other.Article.Digest))
        {
            articles[record.Article.Id] = record;
        }
    }

    private static List<object?[]> Rows(SortedDictionary<string, List<object?[]>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var rows))
        {
            lists.Add(key, rows = []);
        }

        return rows;
    }

    private static object?[] Row(IssueNode issue) =>
    [
        issue.Id, issue.Series, issue.Number, issue.PublishedOn?.ToString(), issue.CoverageStart?.ToString(), issue.CoverageEnd?.ToString(), issue.Publisher,
    ];
}
