using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Takes back what the stored statements of an article brought: postings, counts and names of the nodes.</summary>
internal sealed class ArticleRemoval : IDisposable
{
    private readonly NodeCache cache;
    private readonly WordTable predicates;
    private readonly Tallies tallies;
    private readonly SpokenNodes spoken;
    private readonly PostingRows postings;
    private readonly RawCommand stored;

    public ArticleRemoval(SqliteConnection connection, NodeCache cache, WordTable predicates, Tallies tallies)
    {
        (this.cache, this.predicates, this.tallies) = (cache, predicates, tallies);
        spoken = new SpokenNodes(cache);
        postings = new PostingRows(connection);
        stored = new(connection, "SELECT title, text, statements, batch FROM article WHERE key = ?1");
    }

    /// <summary>Takes it back; the article's own row is left to be overwritten.</summary>
    /// <param name="article">Node of the article.</param>
    /// <param name="batch">Number of the transaction at hand.</param>
    public void Run(NodeState article, long batch)
    {
        string title;
        string text;
        PackedStatements packed;
        long written;
        using (var row = stored.Set(1, article.Key).Rows())
        {
            row.Next();
            (title, text, packed, written) = (row.Text(0), row.Text(1), new PackedStatements(row.Bytes(2).ToArray()), row.Number(3));
        }

        cache.Change(article);
        article.Count(title, -1, -1);
        Gather(packed, text);
        for (var i = 0; i < spoken.Count; i++)
        {
            spoken[i].Count(-1);
            postings.Remove(spoken[i].Node, article.Key, written, batch);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stored.Dispose();
        postings.Dispose();
    }

    private void Gather(PackedStatements packed, string text)
    {
        spoken.Clear();
        foreach (var node in packed.Nodes)
        {
            spoken.Add(node);
        }

        var (mentions, name) = ((int)predicates.Key("MENTIONS"), (int)predicates.Key("name"));
        foreach (var statement in packed)
        {
            tallies.AddStatement(statement.Predicate, -1);
            if ((statement.Predicate == mentions || statement.Predicate == name) && packed.Value(statement, text) is { } value)
            {
                spoken[statement.Object < 0 ? statement.Subject : statement.Object].AddName(value, isStated: statement.Object < 0);
            }
        }
    }
}
