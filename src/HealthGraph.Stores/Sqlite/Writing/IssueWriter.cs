using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Writes issues, and which articles they carry.</summary>
internal sealed class IssueWriter : IDisposable
{
    private readonly RawCommand put;
    private readonly RawCommand contain;
    private IssueNode? last;
    private long lastKey;

    public IssueWriter(SqliteConnection connection)
    {
        put = new(connection, """
            INSERT INTO issue (id, series, number, published_on, coverage_start, coverage_end, publisher)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (id) DO UPDATE SET
                published_on = min(coalesce(published_on, ?4), coalesce(?4, published_on)),
                coverage_start = min(coalesce(coverage_start, ?5), coalesce(?5, coverage_start)),
                coverage_end = min(coalesce(coverage_end, ?6), coalesce(?6, coverage_end)),
                publisher = min(coalesce(publisher, ?7), coalesce(?7, publisher))
            RETURNING key
            """);
        contain = new(connection, """
            INSERT INTO containment (issue_key, article_key, ordinal, batch) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET ordinal = min(ordinal, ?3), batch = ?4
            """);
    }

    /// <summary>An issue carries an article.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="article">Key of the article.</param>
    /// <param name="ordinal">Its place.</param>
    /// <param name="batch">Number of the transaction at hand.</param>
    public void Contain(IssueNode issue, long article, int ordinal, long batch)
    {
        // The articles of one issue follow each other.
        if (issue != last)
        {
            lastKey = put.Set(1, issue.Id).Set(2, issue.Series).Set(3, (long?)issue.Number).Set(4, issue.PublishedOn?.ToString())
                .Set(5, issue.CoverageStart?.ToString()).Set(6, issue.CoverageEnd?.ToString()).Set(7, issue.Publisher).Number()!.Value;
            last = issue;
        }

        contain.Set(1, lastKey).Set(2, article).Set(3, (long)ordinal).Set(4, batch).Run();
    }

    /// <summary>The transaction has ended.</summary>
    public void Forget() => last = null;

    /// <inheritdoc/>
    public void Dispose()
    {
        put.Dispose();
        contain.Dispose();
    }
}
