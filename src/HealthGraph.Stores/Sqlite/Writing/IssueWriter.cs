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
    private readonly RawCommand own;
    private readonly RawCommand disown;
    private readonly RawCommand articleOf;
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
        touch = new(connection, "UPDATE containment SET batch = ?3 WHERE issue_key = ?1 AND article_key = ?2");
        contain = new(connection, """
            INSERT INTO containment (issue_key, article_key, ordinal, batch) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET ordinal = min(ordinal, ?3), batch = ?4 WHERE ordinal > ?3 OR ?5
            """);
        own = new(connection, "SELECT ordinal FROM article WHERE key = ?2 AND issue_key = ?1");
        disown = new(connection, "UPDATE article SET issue_key = NULL, ordinal = NULL WHERE key = ?1");
        articleOf = new(connection, "SELECT article_key FROM issue WHERE key = ?1");
    }

    /// <summary>Writes an issue on its own, and says what that changed; who asks what was written since is told by an article that it carries.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="batch">Number of the transaction at hand.</param>
    public WriteOutcome Put(IssueNode issue, long batch)
    {
        var outcome = Save(issue, null);
        if (outcome is WriteOutcome.Changed && articleOf.Set(1, lastKey).Number() is { } article)
        {
            if (Own(article) is { } ordinal)
            {
                Change(article, ordinal, batch);
            }
            else
            {
                touch.Set(1, lastKey).Set(2, article).Set(3, batch).Run();
            }
        }

        return outcome;
    }

    /// <summary>An issue carries an article that is still to be written, with the tie: who is told of the article sees it too.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="article">Key of the article.</param>
    /// <returns>Key of the issue.</returns>
    public long Carry(IssueNode issue, long article)
    {
        Save(issue, article);
        return lastKey;
    }

    /// <summary>An issue carries an article that is stored; says whether issue or tie are others than before.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="article">Key of the article.</param>
    /// <param name="ordinal">Its place.</param>
    /// <param name="batch">Number of the transaction at hand.</param>
    public bool Contain(IssueNode issue, long article, int ordinal, long batch)
    {
        var changed = Save(issue, article) is not WriteOutcome.Unchanged;
        if (Own(article) is not { } known)
        {
            return contain.Set(1, lastKey).Set(2, article).Set(3, (long)ordinal).Set(4, batch).Set(5, changed ? 1L : 0L).Changes() > 0 || changed;
        }

        if (changed || ordinal < known)
        {
            Change(article, Math.Min(ordinal, known), batch);
            return true;
        }

        return false;
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
        own.Dispose();
        disown.Dispose();
        articleOf.Dispose();
    }

    /// <summary>The place of an article in the last issue, where the tie came with the article and stands in its row.</summary>
    private long? Own(long article) => own.Set(1, lastKey).Set(2, article).Number();

    /// <summary>A tie to the last issue that stood in the article's row has changed: it goes where the transaction that changed it is kept.</summary>
    private void Change(long article, long ordinal, long batch)
    {
        disown.Set(1, article).Run();
        contain.Set(1, lastKey).Set(2, article).Set(3, ordinal).Set(4, batch).Set(5, 0L).Run();
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
