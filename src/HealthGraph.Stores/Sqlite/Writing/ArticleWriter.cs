using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using HealthGraph.Stores.Sqlite.Reading;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Writes one article after the other inside the transaction of the caller.</summary>
internal sealed class ArticleWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly WordTable terms;
    private readonly WordTable predicates;
    private readonly Tallies tallies;
    private readonly NodeCache cache;
    private readonly NodeFlush flush;
    private readonly ArticleRemoval removal;
    private readonly StatementsWriter statements;
    private readonly IssueWriter issues;
    private readonly RawCommand dataVersion;
    private readonly RawCommand stored;
    private readonly RawCommand insert;
    private readonly RawCommand update;
    private (PartialDate? Date, string? Text) day;
    private long version;
    private long batch;
    private bool hasToResolve;

    public ArticleWriter(SqliteConnection connection)
    {
        this.connection = connection;
        terms = new WordTable(connection, "term");
        predicates = new WordTable(connection, "predicate");
        tallies = new Tallies(connection);
        cache = new NodeCache(connection);
        flush = new NodeFlush(connection);
        removal = new ArticleRemoval(connection, cache, predicates, tallies);
        statements = new StatementsWriter(cache, tallies, terms, predicates);
        issues = new IssueWriter(connection);
        dataVersion = new(connection, "PRAGMA data_version");
        stored = new(connection,
            "SELECT a.content_hash, v.text, a.digest, a.text FROM article a JOIN term v ON v.key = a.version_key WHERE a.key = ?1");
        insert = new(connection, """
            INSERT INTO article (key, id, title, source, url, published_on, content_hash, version_key, digest, made, batch, text, statements, issue_key, ordinal)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11, ?12, ?13, ?14)
            """);
        update = new(connection, """
            UPDATE article SET title = ?3, source = ?4, url = ?5, published_on = ?6, content_hash = ?7, version_key = ?8, digest = ?9,
                batch = ?10, text = ?11, statements = ?12 WHERE key = ?1 AND id = ?2
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
        flush.Begin();
        batch = tallies.NextBatch();
    }

    /// <summary>Writes the article where it has precedence over what is stored, and its place in its issue always; says what that changed.</summary>
    public WriteOutcome Write(ArticleRecord record)
    {
        var article = record.Article;
        var (key, isNew) = cache.Article(article.Id);
        var state = isNew ? Stored.Nothing : Compare(article, key);
        if (state is Stored.Nothing)
        {
            tallies.AddNode("Article", 1);
            hasToResolve |= cache.IsDecided(article.Id);
            Insert(key, record, record.Issue is { } carrier ? issues.Carry(carrier, key) : null);
            return WriteOutcome.Added;
        }

        if (state is Stored.Loses)
        {
            removal.Run(key, batch);
            Update(key, record);
        }

        var moved = record.Issue is { } issue && issues.Contain(issue, key, record.Ordinal, batch);
        return state switch
        {
            Stored.Loses => WriteOutcome.Changed,
            _ when moved => WriteOutcome.Changed,
            Stored.Same => WriteOutcome.Unchanged,
            _ => WriteOutcome.Kept,
        };
    }

    /// <summary>Writes an issue; says what that changed.</summary>
    public WriteOutcome Write(IssueNode issue) => issues.Put(issue, batch);

    /// <summary>Keys up to this one are those of articles that <see cref="Restore"/> is to bring back; before the first transaction begins.</summary>
    public void Reserve(long upTo) => cache.Reserve(upTo);

    /// <summary>An article of an older file keeps its key; the caller sees to the tie to its issues.</summary>
    public void Restore(long key, ArticleRecord record)
    {
        tallies.AddNode("Article", 1);
        cache.Restore(key, record.Article.Id);
        Insert(key, record, null);
    }

    /// <summary>Replaces what people's decisions lead to: figures that they decided about get rows, those that they no longer do lose them.</summary>
    public void Resolve(Resolution resolution)
    {
        var decided = cache.Decide(resolution.Canonical.SelectMany(p => new[] { p.Key, p.Value }));
        foreach (var owner in decided.Select(OwnNode.ArticleOf).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (ArticleQueries.StoredById(connection, owner) is { } stored)
            {
                var key = cache.Article(owner).Key;
                removal.Run(key, batch);
                Update(key, new ArticleRecord(stored.Article, null, 1, stored.Statements));
            }
        }

        Flush();
        ResolutionWriter.Write(connection, resolution, cache);
    }

    /// <summary>Whether ids or postings stand in runs, which make it dearer to find them.</summary>
    public bool HasRuns => cache.HasRuns || flush.HasRuns;

    /// <summary>Puts what stands in runs among the others, inside a transaction.</summary>
    public void MergeRuns()
    {
        cache.MergeRuns();
        flush.MergeRuns();
    }

    /// <summary>The transaction is about to end: writes what is still only counted.</summary>
    public void End()
    {
        if (hasToResolve)
        {
            Flush();
            ResolutionWriter.Write(connection, ResolutionQueries.All(connection), cache);
        }

        tallies.AddBatch();
        Flush();
        cache.FlushPlaces(batch);
        tallies.Flush();
        issues.Forget();
        hasToResolve = false;
    }

    /// <summary>The transaction was rolled back: keys made in it are void.</summary>
    public void Forget()
    {
        terms.Forget();
        predicates.Forget();
        tallies.Forget();
        cache.Forget();
        issues.Forget();
        hasToResolve = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in (IDisposable[])[terms, predicates, tallies, cache, flush, removal, issues, dataVersion, stored, insert, update])
        {
            part.Dispose();
        }
    }

    private void Flush()
    {
        flush.Run(cache, tallies, batch);
        cache.End();
    }

    private void Insert(long key, ArticleRecord record, long? issue) => Bind(insert, key, record).Set(13, issue).Set(14, issue is null ? null : record.Ordinal).Run();

    private void Update(long key, ArticleRecord record) => Bind(update, key, record).Run();

    private RawCommand Bind(RawCommand put, long key, ArticleRecord record)
    {
        var article = record.Article;
        var packed = statements.Write(key, record);
        return put.Set(1, key).Set(2, article.Id).Set(3, article.Title).Set(4, article.Source).Set(5, article.Url).Set(6, Text(article.PublishedOn))
            .Set(7, article.ContentHash).Set(8, terms.Key(article.DictionaryVersion)).Set(9, article.Digest).Set(10, batch).Set(11, article.Text)
            .Set(12, packed);
    }

    /// <summary>A date as it is written; the articles of an issue have the same one.</summary>
    private string? Text(PartialDate? date)
    {
        if (date != day.Date)
        {
            day = (date, date?.ToString());
        }

        return day.Text;
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
