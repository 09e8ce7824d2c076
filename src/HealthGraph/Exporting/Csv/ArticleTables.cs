using HealthGraph.Graph;

namespace HealthGraph.Exporting.Csv;

/// <summary>The tables <c>articles.csv</c>, a row for each issue that carries an article, and <c>issues.csv</c>.</summary>
internal static class ArticleTables
{
    /// <summary>The columns of <c>articles.csv</c>, in order; a table with all of them is one that we wrote.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "issueSeries", "issueNumber", "issuePublishedOn", "title", "source", "link", "date", "body", "ordinal", "issueCoverageStart", "issueCoverageEnd", "issuePublisher",
        "issueId", "articleId",
    ];

    /// <summary>Writes those of the two that the scope holds.</summary>
    public static async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        if (graph.Scope.Kinds is null || graph.Scope.Kinds.Contains("Issue"))
        {
            WriteIssues(await graph.IssuesAsync(cancellationToken), target);
        }

        if (graph.Scope.Kinds is null || graph.Scope.Kinds.Contains("Article"))
        {
            await WriteArticlesAsync(graph, target, cancellationToken);
        }
    }

    private static void WriteIssues(IReadOnlyList<IssueNode> issues, IExportTarget target)
    {
        using var table = new CsvTable(target.Create("issues.csv"), "id", "series", "number", "publishedOn", "coverageStart", "coverageEnd", "publisher");
        foreach (var issue in issues)
        {
            table.Row(issue.Id, issue.Series, issue.Number, issue.PublishedOn, issue.CoverageStart, issue.CoverageEnd, issue.Publisher);
        }
    }

    private static async Task WriteArticlesAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        using var table = new CsvTable(target.Create("articles.csv"), [.. Columns]);
        await foreach (var (article, issue, ordinal) in graph.PlacedArticlesAsync(cancellationToken))
        {
            table.Row(issue?.Series, issue?.Number, issue?.PublishedOn, article.Title, article.Source, article.Url, article.PublishedOn,
                article.Text[Math.Min(article.Text.Length, article.Title.Length + 1)..], ordinal, issue?.CoverageStart, issue?.CoverageEnd, issue?.Publisher,
                issue?.Id, article.Id);
        }
    }
}
