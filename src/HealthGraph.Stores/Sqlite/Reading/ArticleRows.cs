using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Articles with their packed statements, as the pages of one read need them.</summary>
internal sealed class ArticleRows : IDisposable
{
    // A page comes back to an article once a predicate; more than so many are not kept.
    private const int Most = 256;

    private readonly GraphView view;
    private readonly PartialDate? asOf;
    private readonly Dictionary<long, PackedArticle?> known = [];
    private readonly RawCommand read;
    private readonly RawCommand idOf;

    /// <summary>Reads articles.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="view">Knows terms.</param>
    /// <param name="asOf">Only what issues had carried by its end, or, in no issue, was dated by then; null for all.</param>
    public ArticleRows(SqliteConnection connection, GraphView view, PartialDate? asOf)
    {
        (this.view, this.asOf) = (view, asOf);
        read = new(connection, """
            SELECT a.id, a.text, a.version_key, a.statements FROM article a
            WHERE a.key = ?1 AND (?2 IS NULL
                OR EXISTS (SELECT 1 FROM issue i WHERE i.key = a.issue_key AND coalesce(i.published_on, i.coverage_end) <= ?2)
                OR EXISTS (SELECT 1 FROM containment c JOIN issue i ON i.key = c.issue_key
                    WHERE c.article_key = a.key AND coalesce(i.published_on, i.coverage_end) <= ?2)
                OR (a.issue_key IS NULL AND NOT EXISTS (SELECT 1 FROM containment c WHERE c.article_key = a.key) AND a.published_on <= ?2))
            """);
        idOf = new(connection, "SELECT id FROM article WHERE key = ?1");
    }

    /// <summary>An article; null where it was not known as of then.</summary>
    public PackedArticle? Find(long key)
    {
        if (!known.TryGetValue(key, out var article))
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known.Add(key, article = Read(key));
        }

        return article;
    }

    /// <summary>Articles of one order, by id.</summary>
    public IEnumerable<long> Sorted(IReadOnlyList<long> keys) => keys.Count == 1
        ? keys
        : keys.Select(k => (Key: k, Id: idOf.Set(1, k).TextOrNull() ?? "")).OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => a.Key).ToList();

    /// <inheritdoc/>
    public void Dispose()
    {
        read.Dispose();
        idOf.Dispose();
    }

    private PackedArticle? Read(long key)
    {
        // As of 2024-01 means to its end: '~' sorts after every character of a date.
        using var row = read.Set(1, key).Set(2, asOf is { } day ? day + "~" : null).Rows();
        return row.Next() ? new PackedArticle(row.Text(0), row.Text(1), view.Term(row.Number(2)) ?? "", PackedStatements.Read(row.Bytes(3).ToArray(), key, row.Text(0))) : null;
    }
}
