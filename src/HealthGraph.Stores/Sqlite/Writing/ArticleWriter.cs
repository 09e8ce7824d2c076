using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Writes one article after the other inside the transaction of the caller.</summary>
internal sealed class ArticleWriter : IDisposable
{
    private readonly WordTable terms;
    private readonly WordTable predicates;
    private readonly Tallies tallies;
    private readonly NodeCache cache;
    private readonly NodeFlush flush;
    private readonly ArticleRemoval removal;
    private readonly RecordPacker packer = new();
    private readonly ByteWriter packed = new();
    private readonly IssueWriter issues;
    private readonly RawCommand dataVersion;
    private readonly RawCommand stored;
    private readonly RawCommand put;
    private long version;
    private long batch;

    public ArticleWriter(SqliteConnection connection)
    {
        terms = new WordTable(connection, "term");
        predicates = new WordTable(connection, "predicate");
        tallies = new Tallies(connection);
        cache = new NodeCache(connection);
        flush = new NodeFlush(connection);
        removal = new ArticleRemoval(connection, cache, predicates, tallies);
        issues = new IssueWriter(connection);
        dataVersion = new(connection, "PRAGMA data_version");
        stored = new(connection,
            "SELECT a.content_hash, v.text, a.digest, a.text FROM article a JOIN term v ON v.key = a.version_key WHERE a.key = ?1");
        put = new(connection, """
            INSERT INTO article (key, id, title, source, url, published_on, content_hash, version_key, digest, batch, text, statements)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            ON CONFLICT (key) DO UPDATE SET title = ?3, source = ?4, url = ?5, published_on = ?6, content_hash = ?7, version_key = ?8, digest = ?9,
                batch = ?10, text = ?11, statements = ?12
            """);
    }

    /// <summary>A transaction begins: another program may have written since the last.</summary>
    public void Begin()
    {
        var now = dataVersion.Number()!.Value;
        if (now != version)
        {
            Forget();
            version = now;
        }

        cache.Begin();
        batch = tallies.NextBatch();
    }

    /// <summary>Writes the article where it has precedence over what is stored, and its place in its issue always; says what that changed.</summary>
    public WriteOutcome Write(ArticleRecord record)
    {
        var article = record.Article;
        var node = cache.Find(article.Id);
        var state = node.IsNew && !node.IsTouched ? Stored.Nothing : Compare(article, node.Key);
        if (state is Stored.Nothing or Stored.Loses)
        {
            if (state is Stored.Loses)
            {
                removal.Run(node, batch);
            }

            Put(node, record);
        }

        var moved = record.Issue is { } issue && issues.Contain(issue, node.Key, record.Ordinal, batch);
        return state switch
        {
            Stored.Nothing => WriteOutcome.Added,
            Stored.Loses => WriteOutcome.Changed,
            _ when moved => WriteOutcome.Changed,
            Stored.Same => WriteOutcome.Unchanged,
            _ => WriteOutcome.Kept,
        };
    }

    /// <summary>Writes an issue; says what that changed.</summary>
    public WriteOutcome Write(IssueNode issue) => issues.Put(issue, batch);

    /// <summary>Replaces what people's decisions lead to.</summary>
    public void Resolve(SqliteConnection connection, Resolution resolution) => ResolutionWriter.Write(connection, resolution, cache);

    /// <summary>The transaction is about to end: writes what is still only counted.</summary>
    public void End()
    {
        tallies.AddBatch();
        flush.Run(cache, tallies, batch);
        tallies.Flush();
        cache.End();
        issues.Forget();
    }

    /// <summary>The transaction was rolled back: keys made in it are void.</summary>
    public void Forget()
    {
        terms.Forget();
        predicates.Forget();
        tallies.Forget();
        cache.Forget();
        issues.Forget();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in (IDisposable[])[terms, predicates, tallies, cache, flush, removal, issues, dataVersion, stored, put])
        {
            part.Dispose();
        }
    }

    private void Put(NodeState node, ArticleRecord record)
    {
        var article = record.Article;
        cache.Change(node);
        node.Count(article.Title, 1, 1);
        Pack(node, article, record.Statements as PackedRecord ?? packer.Pack(record));
        put.Set(1, node.Key).Set(2, article.Id).Set(3, article.Title).Set(4, article.Source).Set(5, article.Url).Set(6, article.PublishedOn?.ToString())
            .Set(7, article.ContentHash).Set(8, terms.Key(article.DictionaryVersion)).Set(9, article.Digest).Set(10, batch).Set(11, article.Text)
            .Set(12, packed.Written).Run();
    }

    /// <summary>Gives what is packed the keys of the database, and the nodes their postings and names.</summary>
    private void Pack(NodeState node, ArticleNode article, PackedRecord record)
    {
        packed.Clear();
        packed.Byte(PackedStatements.Version);
        var bits = new ulong[record.Predicates.Count];
        packed.Number(record.Nodes.Count);
        var keys = record.Predicates.Select(p => (int)predicates.Key(p.Text)).ToArray();
        var order = Posting.OrderOf(article.Id);
        for (var i = 0; i < keys.Length; i++)
        {
            bits[i] = Posting.Bit(keys[i]);
            tallies.AddStatement(keys[i], record.Predicates[i].Count);
        }

        foreach (var said in record.Nodes)
        {
            var spoken = cache.Change(said.Id);
            packed.Number(spoken.Key);
            spoken.Add(said.Names, 1);
            spoken.Added.Add(new Posting(order, node.Key, Posting.Bits(said.Outward, bits), Posting.Bits(said.Inward, bits)));
        }

        packed.Number(keys.Length);
        Array.ForEach(keys, key => packed.Number(key));
        packed.Number(record.Terms.Count);
        foreach (var term in record.Terms)
        {
            packed.Number(terms.Key(term));
        }

        packed.Bytes(record.Rest);
    }

    private Stored Compare(ArticleNode article, long key)
    {
        using var row = stored.Set(1, key).Rows();
        if (!row.Next())
        {
            return Stored.Nothing;
        }

        var (hash, version, digest) = (row.Text(0), row.Text(1), row.Text(2));
        return ArticlePrecedence.SaysTheSame(article, hash, version, digest) ? Stored.Same
            : ArticlePrecedence.Replaces(article, row.Text(3).Length, hash, version, digest) ? Stored.Loses : Stored.Wins;
    }

    private enum Stored
    {
        Nothing,
        Wins,
        Same,
        Loses,
    }
}
