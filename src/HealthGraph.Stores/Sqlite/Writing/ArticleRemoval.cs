using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Takes back what the stored statements of an article brought: postings, counts and names of the nodes that have rows.</summary>
internal sealed class ArticleRemoval : IDisposable
{
    private readonly NodeCache cache;
    private readonly WordTable predicates;
    private readonly Tallies tallies;
    private readonly PostingRows postings;
    private readonly RawCommand stored;

    public ArticleRemoval(SqliteConnection connection, NodeCache cache, WordTable predicates, Tallies tallies)
    {
        (this.cache, this.predicates, this.tallies) = (cache, predicates, tallies);
        postings = new PostingRows(connection);
        stored = new(connection, "SELECT id, text, statements, batch FROM article WHERE key = ?1");
    }

    /// <summary>Takes it back; the article's own row is left to be overwritten.</summary>
    /// <param name="article">Key of the article.</param>
    /// <param name="batch">Number of the transaction at hand.</param>
    public void Run(long article, long batch)
    {
        string text;
        PackedStatements packed;
        long written;
        using (var row = stored.Set(1, article).Rows())
        {
            row.Next();
            (text, packed, written) = (row.Text(1), PackedStatements.Read(row.Bytes(2).ToArray(), article, row.Text(0)), row.Number(3));
        }

        var names = Names(packed, text);
        for (var i = 0; i < packed.Nodes.Length; i++)
        {
            if (packed.OwnId(i) is not null)
            {
                tallies.AddNode(OwnNode.KindName, -1);
            }
            else if (packed.Nodes[i] != article)
            {
                var node = cache.Change(packed.Nodes[i]);
                node.Add([.. names[i].Select(n => (n.Key, n.Value))], -1);
                postings.Remove(node, article, written, batch);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stored.Dispose();
        postings.Dispose();
    }

    /// <summary>What the article calls each node, and whether it states that as its name; takes the statements out of the counts.</summary>
    private Dictionary<string, bool>[] Names(PackedStatements packed, string text)
    {
        var names = new Dictionary<string, bool>[packed.Nodes.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = new Dictionary<string, bool>(StringComparer.Ordinal);
        }

        var (mentions, name) = ((int)predicates.Key("MENTIONS"), (int)predicates.Key("name"));
        foreach (var statement in packed)
        {
            tallies.AddStatement(statement.Predicate, -1);
            if ((statement.Predicate == mentions || statement.Predicate == name) && packed.Value(statement, text) is { } value)
            {
                var isStated = statement.Object < 0;
                var of = names[isStated ? statement.Subject : statement.Object];
                of[value] = of.GetValueOrDefault(value) || isStated;
            }
        }

        return names;
    }
}
