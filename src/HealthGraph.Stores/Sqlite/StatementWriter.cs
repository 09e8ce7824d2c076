using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Adds and removes the statements of an article, and keeps what is counted from them: articles and names of each node.</summary>
internal sealed class StatementWriter : IDisposable
{
    private readonly KeyTable keys;
    private readonly RawCommand add;
    private readonly PreparedCommand remove;
    private readonly PreparedCommand touchedNodes;
    private readonly PreparedCommand touchedNames;
    private readonly NodeTally tally;

    public StatementWriter(SqliteConnection connection, KeyTable keys)
    {
        this.keys = keys;
        add = new(connection, """
            INSERT INTO statement (id, article_key, subject_key, predicate, object_key, value, span_start, span_end, rule_key, entry_key, confidence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """);
        remove = new(connection, "DELETE FROM statement WHERE article_key = ?1", 1);
        touchedNodes = new(connection, """
            SELECT subject_key FROM statement WHERE article_key = ?1
            UNION SELECT object_key FROM statement WHERE article_key = ?1 AND object_key IS NOT NULL
            """, 1);
        touchedNames = new(connection, """
            SELECT DISTINCT CASE predicate WHEN 'MENTIONS' THEN object_key ELSE subject_key END, value FROM statement
            WHERE article_key = ?1 AND predicate IN ('MENTIONS', 'name')
            UNION SELECT key, title FROM article WHERE key = ?1
            """, 1);
        tally = new NodeTally(connection, keys);
    }

    /// <summary>Adds all statements of a record.</summary>
    public void Add(long articleKey, ArticleRecord record)
    {
        var nodes = new HashSet<long>();
        var names = new HashSet<(long, string)> { (articleKey, record.Article.Title) };
        foreach (var statement in record.Statements)
        {
            var subject = keys.Node(statement.Subject);
            var target = statement.Object is { } o ? keys.Node(o) : (long?)null;
            Add(articleKey, subject, target, statement);
            nodes.Add(subject);
            nodes.Add(target ?? subject);
            if (statement.Predicate is "MENTIONS")
            {
                names.Add((target!.Value, statement.Value!));
            }
            else if (statement.Predicate is "name")
            {
                names.Add((subject, statement.Value!));
                tally.Caption(subject, statement.Value!);
            }
        }

        tally.CaptionArticle(articleKey, record.Article.Title);
        tally.Add(nodes, names);
    }

    /// <summary>Writes what is still only counted; due before the transaction ends.</summary>
    public void Flush() => tally.Flush();

    /// <summary>The transaction was rolled back.</summary>
    public void Forget() => tally.Forget();

    /// <summary>Removes all statements of an article, and the nodes that nothing speaks of any more.</summary>
    public void Remove(long articleKey)
    {
        var nodes = new List<long>();
        using (var rows = touchedNodes.Read(articleKey))
        {
            while (rows.Read())
            {
                nodes.Add(rows.GetInt64(0));
            }
        }

        var names = new List<(long, string)>();
        using (var rows = touchedNames.Read(articleKey))
        {
            while (rows.Read())
            {
                names.Add((rows.GetInt64(0), rows.GetString(1)));
            }
        }

        remove.Run(articleKey);
        tally.Remove(nodes, names);
    }

    private void Add(long articleKey, long subject, long? target, Statement statement)
    {
        Span<byte> id = stackalloc byte[16];
        Convert.FromHexString(statement.Id, id, out _, out var length);
        add.Set(1, id[..length]).Set(2, articleKey).Set(3, subject).Set(4, statement.Predicate).Set(5, target).Set(6, statement.Value)
            .Set(7, (long)statement.Span.Start).Set(8, (long)statement.Span.End).Set(9, keys.Term(statement.Rule)).Set(10, keys.Term(statement.Entry))
            .Set(11, statement.Confidence).Run();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in (IDisposable[])[add, remove, touchedNodes, touchedNames, tally])
        {
            part.Dispose();
        }
    }
}
