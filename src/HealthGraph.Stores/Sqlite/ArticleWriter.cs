using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Writes one article after the other inside the transaction of the caller.</summary>
internal sealed class ArticleWriter : IDisposable
{
    private readonly KeyTable keys;
    private readonly StatementWriter statements;
    private readonly PreparedCommand stored;
    private readonly PreparedCommand put;
    private readonly PreparedCommand putIssue;
    private readonly PreparedCommand contain;

    public ArticleWriter(SqliteConnection connection)
    {
        keys = new KeyTable(connection);
        statements = new StatementWriter(connection, keys);
        stored = new(connection, "SELECT content_hash, dictionary_version, digest, text FROM article WHERE key = ?1", 1);
        put = new(connection, """
            INSERT INTO article (key, title, source, url, published_on, text, content_hash, dictionary_version, digest)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT (key) DO UPDATE SET title = ?2, source = ?3, url = ?4, published_on = ?5, text = ?6, content_hash = ?7,
                dictionary_version = ?8, digest = ?9
            """, 9);
        putIssue = new(connection, """
            INSERT INTO issue (id, series, number, published_on, coverage_start, coverage_end, publisher)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (id) DO UPDATE SET
                published_on = min(coalesce(published_on, ?4), coalesce(?4, published_on)),
                coverage_start = min(coalesce(coverage_start, ?5), coalesce(?5, coverage_start)),
                coverage_end = min(coalesce(coverage_end, ?6), coalesce(?6, coverage_end)),
                publisher = min(coalesce(publisher, ?7), coalesce(?7, publisher))
            RETURNING key
            """, 7);
        contain = new(connection, """
            INSERT INTO containment (issue_key, article_key, ordinal) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET ordinal = min(ordinal, ?3)
            """, 3);
    }

    /// <summary>Writes the article where it has precedence over what is stored, and its place in its issue always.</summary>
    public void Write(ArticleRecord record)
    {
        var article = record.Article;
        var key = keys.Node(article.Id);
        var state = Compare(article, key);
        if (state is not Stored.Wins)
        {
            if (state is Stored.Loses)
            {
                statements.Remove(key);
            }

            put.Run(key, article.Title, article.Source, article.Url, article.PublishedOn?.ToString(), article.Text, article.ContentHash,
                article.DictionaryVersion, article.Digest);
            statements.Add(key, record);
        }

        if (record.Issue is { } issue)
        {
            var issueKey = putIssue.Number(issue.Id, issue.Series, issue.Number, issue.PublishedOn?.ToString(), issue.CoverageStart?.ToString(),
                issue.CoverageEnd?.ToString(), issue.Publisher)!.Value;
            contain.Run(issueKey, key, record.Ordinal);
        }
    }

    /// <summary>A transaction begins: another program may have written since the last.</summary>
    public void Begin() => keys.Refresh();

    /// <summary>The transaction is about to end: writes what is still only counted.</summary>
    public void End() => statements.Flush();

    /// <summary>The transaction was rolled back: keys made in it are void.</summary>
    public void Forget()
    {
        keys.Forget();
        statements.Forget();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in (IDisposable[])[statements, keys, stored, put, putIssue, contain])
        {
            part.Dispose();
        }
    }

    private Stored Compare(ArticleNode article, long key)
    {
        using var row = stored.Read(key);
        if (!row.Read())
        {
            return Stored.Nothing;
        }

        return ArticlePrecedence.Replaces(article, row.GetString(3).Length, row.GetString(0), row.GetString(1), row.GetString(2))
            ? Stored.Loses
            : Stored.Wins;
    }

    private enum Stored
    {
        Nothing,
        Wins,
        Loses,
    }
}
