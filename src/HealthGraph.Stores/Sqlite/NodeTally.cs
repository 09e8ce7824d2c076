using System.Text;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Counts by node: how many articles speak of it, and by which names; a node or name that falls to none is deleted.</summary>
internal sealed class NodeTally : IDisposable
{
    private readonly KeyTable keys;
    private readonly PreparedCommand count;
    private readonly PreparedCommand uncount;
    private readonly PreparedCommand addName;
    private readonly PreparedCommand indexName;
    private readonly PreparedCommand dropName;
    private readonly PreparedCommand deleteName;
    private readonly PreparedCommand unindexName;
    private readonly PreparedCommand setCaption;
    private readonly PreparedCommand setTitle;
    private readonly PreparedCommand leastName;
    private readonly PreparedCommand orphan;

    public NodeTally(SqliteConnection connection, KeyTable keys)
    {
        this.keys = keys;
        count = new(connection, "UPDATE node SET articles = articles + 1 WHERE key = ?1", 1);
        uncount = new(connection, "UPDATE node SET articles = articles - 1 WHERE key = ?1", 1);
        addName = new(connection, """
            INSERT INTO surface (node_key, text, articles) VALUES (?1, ?2, 1)
            ON CONFLICT DO UPDATE SET articles = articles + 1 RETURNING CASE articles WHEN 1 THEN key END
            """, 2);
        indexName = new(connection, "INSERT INTO surface_search (rowid, text) VALUES (?1, ?2)", 2);
        dropName = new(connection, """
            UPDATE surface SET articles = articles - 1 WHERE node_key = ?1 AND text = ?2 RETURNING CASE articles WHEN 0 THEN key END
            """, 2);
        deleteName = new(connection, "DELETE FROM surface WHERE key = ?1", 1);
        unindexName = new(connection, "DELETE FROM surface_search WHERE rowid = ?1", 1);
        setCaption = new(connection, "UPDATE node SET name = ?2 WHERE key = ?1 AND (name IS NULL OR name > ?2)", 2);
        setTitle = new(connection, "UPDATE node SET name = ?2 WHERE key = ?1", 2);
        leastName = new(connection, """
            UPDATE node SET name = (SELECT min(value) FROM statement WHERE subject_key = ?1 AND predicate = 'name')
            WHERE key = ?1 AND name = ?2 AND kind <> 'Article'
            """, 2);
        orphan = new(connection, """
            DELETE FROM node WHERE key = ?1 AND articles = 0 AND kind <> 'Article'
                AND NOT EXISTS (SELECT 1 FROM node AS other WHERE other.canonical_key = ?1 AND other.key <> ?1) RETURNING id, canonical_key
            """, 1);
    }

    /// <summary>One more article speaks of these nodes, by these names.</summary>
    public void Add(IEnumerable<long> nodes, IEnumerable<(long Node, string Name)> names)
    {
        foreach (var node in nodes)
        {
            count.Run(node);
        }

        foreach (var (node, name) in names)
        {
            if (addName.Number(node, name) is { } added)
            {
                indexName.Run(added, Spaced(name));
            }
        }
    }

    /// <summary>Gives a node its caption: of several names stated for it the ordinally least, whatever the order of writing.</summary>
    public void Caption(long node, string name) => setCaption.Run(node, name);

    /// <summary>An article is captioned by its title.</summary>
    public void CaptionArticle(long node, string title) => setTitle.Run(node, title);

    /// <summary>One article less speaks of these nodes, by these names.</summary>
    public void Remove(IEnumerable<long> nodes, IReadOnlyList<(long Node, string Name)> names)
    {
        foreach (var (node, name) in names)
        {
            if (dropName.Number(node, name) is { } gone)
            {
                deleteName.Run(gone);
                unindexName.Run(gone);
            }

            leastName.Run(node, name);
        }

        foreach (var node in nodes)
        {
            uncount.Run(node);
            DeleteOrphan(node);
        }
    }

    /// <summary>The form that is indexed: a space after each character makes each one a token.</summary>
    public static string Spaced(string name)
    {
        var text = new StringBuilder(name.Length * 2);
        foreach (var rune in name.EnumerateRunes())
        {
            text.Append(rune.ToString()).Append(' ');
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (PreparedCommand[])[count, uncount, addName, indexName, dropName, deleteName, unindexName, setCaption, setTitle, leastName, orphan])
        {
            command.Dispose();
        }
    }

    private void DeleteOrphan(long node)
    {
        long? canonical;
        using (var row = orphan.Read(node))
        {
            if (!row.Read())
            {
                return;
            }

            keys.Forget(row.GetString(0));
            canonical = row.IsDBNull(1) || row.GetInt64(1) == node ? null : row.GetInt64(1);
        }

        // The node that it stood for may have stood for nothing else.
        if (canonical is { } other)
        {
            DeleteOrphan(other);
        }
    }
}
