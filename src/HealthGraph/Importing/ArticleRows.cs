using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Graph;
using HealthGraph.Tables;

namespace HealthGraph.Importing;

/// <summary>Rows that are articles: with a body they are read and extracted as documents are; without one they make issue and article.</summary>
/// <param name="reader">Extracts.</param>
/// <param name="statements">Makes records.</param>
/// <param name="prepare">What the store does beforehand.</param>
/// <param name="readTitles">Whether titles without a body are extracted too.</param>
internal sealed class ArticleRows(BulletinReader reader, ArticleStatements statements, Func<ArticleRecord, ArticleRecord> prepare, bool readTitles) : IRowReader
{
    private const int Slots = 16;

    // The issue of the last row is nearly always that of the next. Threads that share a slot may overwrite each other's: each looks at the key.
    private readonly KnownIssue?[] last = new KnownIssue?[Slots];

    /// <inheritdoc/>
    public string? IssueIdOf(RowCells cells) => IssueOf(cells).Node?.Id;

    /// <inheritdoc/>
    public RowResult Read(RowCells cells, TableRow row, bool isPassed)
    {
        var (_, issue, node) = IssueOf(cells);
        var ordinal = cells.Number(TableField.Ordinal);
        RowResult Result(string label, ArticleRecord? record) =>
            new() { Line = row.Line, IssueId = node?.Id, HasOrdinal = ordinal is not null, Label = label, Article = record };
        if (isPassed && cells.Fault is null)
        {
            return Result("", null);
        }

        var title = cells.Title(TableField.Title);
        var (link, date, source) = (cells.Link(TableField.Link), cells.Date(TableField.Date), cells.Line(TableField.Source));
        var body = cells.Fault is null ? cells.Body(TableField.Body) : "";
        if (title.Length == 0 && body.Length == 0)
        {
            cells.Fail(FindingCode.ImportMissing, TableField.Title, "The row has neither a title nor a text.", "Give it a title, or take the row out.");
        }

        if (cells.Fault is not null)
        {
            return Result(title, null);
        }

        var article = new Article(ordinal ?? 1, title, source, link, date, body, SourceMap.Empty);
        return Result(title, Record(article, issue, node));
    }

    private ArticleRecord Record(Article article, Issue issue, IssueNode? node)
    {
        if (article.Body.Length == 0 && !readTitles)
        {
            return prepare(ArticleStatements.Unread(article, node, reader.Version));
        }

        var bulletin = new Bulletin("", node is null ? null : issue, [article], []);
        var read = reader.Extract(bulletin);
        return prepare(statements.Record(read.Articles[0], bulletin.Issue, read.DictionaryVersion) with { Issue = node });
    }

    private KnownIssue IssueOf(RowCells cells)
    {
        ref var slot = ref last[Environment.CurrentManagedThreadId % Slots];
        if (slot is { } known && IssueCells.Agree(cells, known.Key))
        {
            return known;
        }

        var issue = IssueCells.Read(cells);
        var read = new KnownIssue(IssueCells.Key(cells), issue, cells.Fault is null ? ArticleStatements.IssueOf(issue) : null);
        if (cells.Fault is null)
        {
            slot = read;
        }

        return read;
    }

    private sealed record KnownIssue(string?[] Key, Issue Issue, IssueNode? Node);
}
