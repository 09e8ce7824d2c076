using System.Text;
using System.Text.Json;
using HealthGraph.Graph;
using HealthGraph.Tables;

namespace HealthGraph.Importing.Statements;

/// <summary>Makes rows of the lines of one block: an article and its statements are one.</summary>
/// <param name="places">Which issues carry which articles.</param>
/// <param name="prepare">What the store does with a record before its turn.</param>
internal sealed class BlockLines(ArticlePlaces places, Func<ArticleRecord, ArticleRecord> prepare)
{
    private readonly List<RowResult> results = [];
    private readonly List<Statement> statements = [];
    private ArticleNode? article;
    private int articleLine;

    /// <summary>A line that is set aside.</summary>
    public static RowResult Rejected(int line, byte[] text, string what) => new()
    {
        Line = line,
        Label = Encoding.UTF8.GetString(text.AsSpan(0, Math.Min(text.Length, 60))),
        Row = new TableRow(line, [], text, null),
        Fault = new RowFault(FindingCode.ImportStatementLine, line, null, what, "Export the graph again; docs/export.md says what lines hold."),
    };

    /// <summary>What the lines come to.</summary>
    public IReadOnlyList<RowResult> Read(IReadOnlyList<(int Line, byte[] Text)> lines)
    {
        foreach (var (line, text) in lines)
        {
            if (text.AsSpan().IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
            {
                results.Add(new RowResult { Line = line, Role = RowRole.Empty });
                continue;
            }

            using var json = StatementLine.Parse(text.AsSpan().StartsWith("\uFEFF"u8) ? text.AsMemory(3) : text);
            if (json is null || !Take(line, text, json.RootElement))
            {
                results.Add(Rejected(line, text, json is null ? "The line is no JSON object." : "The parts of the line do not belong together, or one is missing."));
            }
        }

        Close();
        return results;
    }

    /// <summary>Takes a line; false where it has to be set aside.</summary>
    private bool Take(int line, byte[] text, JsonElement json)
    {
        var kind = StatementLine.KindOf(json);
        if (kind is "statement")
        {
            if (article is null || StatementLine.Statement(json, article) is not { } statement)
            {
                return false;
            }

            statements.Add(statement);
            return true;
        }

        Close();
        switch (kind)
        {
            case "issue" when StatementLine.Issue(json) is { } issue:
                results.Add(new RowResult { Line = line, Label = issue.Id, Issue = issue });
                return true;
            case "contains":
                // It is written with its article.
                return ArticlePlaces.IsTaken(text);
            case "article":
                (article, articleLine) = (StatementLine.Article(json), line);
                return article is not null;
            case "node" when StatementLine.Decided(json) is { } decided:
                results.Add(new RowResult { Line = line, Label = decided.NodeId, Decided = decided });
                return true;
            default:
                return false;
        }
    }

    /// <summary>The article whose lines are over, once for each issue that carries it.</summary>
    private void Close()
    {
        if (article is null)
        {
            return;
        }

        var sorted = statements.OrderBy(s => s.Id, StringComparer.Ordinal).DistinctBy(s => s.Id, StringComparer.Ordinal).ToList();
        var node = article with { Digest = ArticleDigest.Of(article.Source, article.Url, article.PublishedOn, sorted) };
        var ties = places.Take(node.Id).ToList();
        var record = prepare(new ArticleRecord(node, ties.Count > 0 ? ties[0].Issue : null, ties.Count > 0 ? ties[0].Ordinal : 1, sorted));
        results.Add(new RowResult { Line = articleLine, Label = node.Title, Article = record, HasOrdinal = true, Rows = 1 + statements.Count + Math.Min(1, ties.Count) });
        foreach (var (issue, ordinal, line) in ties.Skip(1))
        {
            results.Add(new RowResult { Line = line, Label = node.Title, Article = record with { Issue = issue, Ordinal = ordinal }, HasOrdinal = true });
        }

        article = null;
        statements.Clear();
    }
}
