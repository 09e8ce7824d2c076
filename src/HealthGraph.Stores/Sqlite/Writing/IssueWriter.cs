using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Writes issues, and which articles they carry.</summary>
internal sealed class IssueWriter : IDisposable
{
    private readonly RawCommand put;
    private readonly RawCommand contain;
    private readonly RawCommand find;
    private readonly RawCommand touch;
    private IssueNode? last;
    private long lastKey;

    public IssueWriter(SqliteConnection connection)
    {
        put = new(connection, """
            INSERT INTO issue (id, series, number, published_on, coverage_start, coverage_end, publisher, article_key)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (id) DO UPDATE SET
                article_key = coalesce(article_key, ?8),
                published_on = min(coalesce(published_on, ?4), coalesce(?4, published_on)),
                coverage_start = min(coalesce(coverage_start, ?5), coalesce(?5, coverage_start)),
                coverage_end = min(coalesce(coverage_end, ?6), coalesce(?6, coverage_end)),
                publisher = min(coalesce(publisher, ?7), coalesce(?7, publisher))
            RETURNING key
            """);
        find = new(connection, "SELECT key, published_on, coverage_start, coverage_end, publisher, article_key FROM issue WHERE id = ?1");
        touch = new(connection, """
            UPDATE containment SET batch = ?2 WHERE issue_key = ?1 AND article_key = (SELECT article_key FROM issue WHERE key = ?1)
            """);
        contain = new(connection, """
            INSERT INTO containment (issue_key, article_key, ordinal, batch) VALUES (?1, ?2, ?3, ?6)
            ON CONFLICT DO UPDATE SET ordinal = min(ordinal, ?3), batch = ?4 WHERE ordinal > ?3 OR ?5
            """);
    }

    /// <summary>Writes an issue on its own, and says what that changed; who asks what was written since is told by an article that it carries.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="batch">Number of the transaction at hand.</param>
    public WriteOutcome Put(IssueNode issue, long batch)
    {
        var outcome = Save(issue, null);
        if (outcome is WriteOutcome.Changed)
        {
            touch.Set(1, lastKey).Set(2, batch).Run();
        }

        return outcome;
    }

    /// <summary>An issue carries an article; says whether issue or tie are others than before.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="article">Key of the article.</param>
    /// <param name="isNew">Whether the transaction at hand has just written the article for the first time: who is told of it sees the tie too.</param>
    /// <param name="ordinal">Its place.</param>
    /// <param name="batch">Number of the transaction at hand.</param>
    public bool Contain(IssueNode issue, long article, bool isNew, int ordinal, long batch)
    {
        var changed = Save(issue, article) is not WriteOutcome.Unchanged;
        return contain.Set(1, lastKey).Set(2, article).Set(3, (long)ordinal).Set(4, batch).Set(5, changed ? 1L : 0L).Set(6, isNew ? 0 : batch).Changes() > 0 || changed;
    }

    /// <summary>The transaction has ended.</summary>
    public void Forget() => last = null;

    /// <inheritdoc/>
    public void Dispose()
    {
        put.Dispose();
        contain.Dispose();
        find.Dispose();
        touch.Dispose();
    }

    /// <summary>Writes an issue, and says what that changed.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="article">Key of an article that it carries, or null.</param>
    private WriteOutcome Save(IssueNode issue, long? article)
    {
        // The articles of one issue follow each other.
        if (issue == last)
        {
            return WriteOutcome.Unchanged;
        }

        var outcome = Compare(issue, out var hasArticle);
        if (outcome is not WriteOutcome.Unchanged || (article is not null && !hasArticle))
        {
            lastKey = put.Set(1, issue.Id).Set(2, issue.Series).Set(3, (long?)issue.Number).Set(4, issue.PublishedOn?.ToString())
                .Set(5, issue.CoverageStart?.ToString()).Set(6, issue.CoverageEnd?.ToString()).Set(7, issue.Publisher).Set(8, article).Number()!.Value;
        }

        last = issue;
        return outcome;
    }

    /// <summary>What the issue would change; its key is that of the last issue then, where it is there.</summary>
    private WriteOutcome Compare(IssueNode issue, out bool hasArticle)
    {
        using var row = find.Set(1, issue.Id).Rows();
        hasArticle = false;
        if (!row.Next())
        {
            return WriteOutcome.Added;
        }

        lastKey = row.Number(0);
        hasArticle = !row.IsNull(5);
        var stored = issue with
        {
            PublishedOn = PartialDate.TryParse(row.TextOrNull(1)),
            CoverageStart = PartialDate.TryParse(row.TextOrNull(2)),
            CoverageEnd = PartialDate.TryParse(row.TextOrNull(3)),
            Publisher = row.TextOrNull(4),
        };
        return stored.With(issue) == stored ? WriteOutcome.Unchanged : WriteOutcome.Changed;
    }
}
