using System.Buffers;
using System.Collections.Concurrent;
using HealthGraph.Graph;
using HealthGraph.Graph.Checks;
using HealthGraph.Stores.Sqlite.Reading;
using HealthGraph.Stores.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>A graph in one SQLite file: write-ahead log, foreign keys, full-text index over texts.</summary>
/// <remarks>One writer at a time, guarded here; each read opens a connection of its own from the pool, so many threads may share a store.</remarks>
public sealed class SqliteGraphStore : IGraphStore, ITellingWriter, ICheckedStorage, ITextIndexing
{
    // Seconds that a program waits for another that writes.
    private const int Patience = 30;
    private const int MostSecondsToClose = 1;

    // What is written to the log before it goes into the file.
    private const int LogBytes = 32 << 20;

    private readonly string path;
    private readonly string connectionString;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ConcurrentBag<RecordPacker> packers = [];

    // 32 MB: two large transactions wait at a time, one gathered and one written.
    private readonly ArrayPool<byte> chunks = ArrayPool<byte>.Create(PackedChunk.Size, 512);
    private SqliteConnection? writer;
    private ArticleWriter? articles;

    /// <summary>Names the file; nothing is touched before <see cref="OpenAsync"/>.</summary>
    public SqliteGraphStore(string path)
    {
        this.path = path;
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = Patience }.ToString();
    }

    /// <inheritdoc/>
    /// <remarks>A page that many statements of a transaction touch is written to the log once.</remarks>
    public int StatementsABatch => 240_000;

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellationToken) => await GuardAsync("open the database", async () =>
    {
        writer = Connect();

        // An article's row has some four kilobytes: on pages of 16 KB, of which a new file is made, writing takes a sixth less than on SQLite's 4 KB. Articles are appended and not looked at again: more memory for pages (48 MB) made an import no faster, and each new page displaces from the processor's cache
        // what extraction works with; with 4 MB pages are written twice.
        Execute(writer, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA cache_size = -8192");
        using (var pageSize = new RawCommand(writer, "PRAGMA page_size"))
        {
            Execute(writer, FormattableString.Invariant($"PRAGMA wal_autocheckpoint = {LogBytes / pageSize.Number()!.Value}"));
        }

        SqliteSchema.Migrate(writer, path);
        articles = new ArticleWriter(writer);
        await Task.CompletedTask;
        return true;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task ProbeAsync(CancellationToken cancellationToken) => ReadAsync("reach the database", c =>
    {
        Execute(c, "SELECT count(*) FROM sqlite_schema");
        return true;
    }, cancellationToken);

    /// <inheritdoc/>
    public ArticleRecord Prepare(ArticleRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Statements.Count == 0)
        {
            return record;
        }

        var packer = packers.TryTake(out var free) ? free : new RecordPacker(chunks);
        var packed = record.Statements as PackedRecord ?? packer.Pack(record);
        packers.Add(packer);
        return record with { Statements = packed };
    }

    /// <inheritdoc/>
    public void Release(ArticleRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        (record.Statements as PackedRecord)?.Release();
    }

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken) => WriteAndTellAsync(batch, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<WriteOutcome>> WriteAndTellAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken) =>
        TellAsync("write articles", batch, record => articles!.Write(record), cancellationToken);

    /// <inheritdoc/>
    public Task WriteIssuesAsync(IReadOnlyList<IssueNode> issues, CancellationToken cancellationToken) => WriteIssuesAndTellAsync(issues, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<WriteOutcome>> WriteIssuesAndTellAsync(IReadOnlyList<IssueNode> issues, CancellationToken cancellationToken) =>
        TellAsync("write issues", issues, issue => articles!.Write(issue), cancellationToken);

    /// <inheritdoc/>
    public Task WriteResolutionAsync(Resolution resolution, CancellationToken cancellationToken) =>
        WriteOneAsync("write decisions", () => articles!.Resolve(resolution), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NodeSummary>> SearchAsync(string words, int limit, string? after, CancellationToken cancellationToken) =>
        ReadAsync("search", c => NodeSearch.Of(c, words, limit, after), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>What <see cref="IndexTextsAsync"/> has not reached yet is read through: a second for 100,000 articles.</remarks>
    public Task<IReadOnlyList<TextMatch>> SearchTextAsync(string words, int limit, string? after, CancellationToken cancellationToken) =>
        ReadAsync("search texts", c => TextSearch.Of(c, words, limit, after), cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> IndexTextsAsync(CancellationToken cancellationToken)
    {
        var more = false;
        await WriteOneAsync("index texts", () =>
        {
            articles!.MergeRuns();
            more = TextIndex.Fill(writer!);
        }, cancellationToken);
        return more;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<NodeSummary>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ReadAsync("read nodes", c => NodeQueries.ByIds(c, ids), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Statement>> StatementsAsync(StatementQuery query, CancellationToken cancellationToken) =>
        ReadAsync("read statements", c => StatementQueries.Of(c, query), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArticleNode>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ReadAsync("read articles", c => ArticleQueries.ByIds(c, ids), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Containment> ContainmentsAsync(IReadOnlyCollection<string>? articleIds, CancellationToken cancellationToken) =>
        StreamAsync("read issues", c => ArticleQueries.Containments(c, articleIds), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<IssueNode> IssuesAsync(CancellationToken cancellationToken) =>
        StreamAsync("read issues", ArticleQueries.Issues, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredArticle> StoredArticlesAsync(CancellationToken cancellationToken) =>
        StreamAsync("read articles", ArticleQueries.Stored, cancellationToken);

    /// <inheritdoc/>
    public Task<string> MarkAsync(CancellationToken cancellationToken) => ReadAsync("read what was written", WrittenQueries.Mark, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<WrittenArticle> WrittenAsync(string? after, string upTo, CancellationToken cancellationToken) =>
        StreamAsync("read what was written", c => WrittenQueries.Of(c, after, upTo), cancellationToken);

    /// <inheritdoc/>
    public Task<Resolution> ResolutionAsync(CancellationToken cancellationToken) =>
        ReadAsync("read decisions", ResolutionQueries.All, cancellationToken);

    /// <inheritdoc/>
    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) =>
        ReadAsync("count", NodeQueries.Statistics, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CheckStorageAsync(CancellationToken cancellationToken) =>
        ReadAsync("check the database", StorageCheck.Faults, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Ids that were written in haste are put in order, where nobody else writes just then.</remarks>
    public ValueTask DisposeAsync()
    {
        MergeRuns();
        articles?.Dispose();
        writer?.Dispose();
        writing.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(connectionString));
        return ValueTask.CompletedTask;
    }

    private void MergeRuns()
    {
        if (articles is not { HasRuns: true })
        {
            return;
        }

        try
        {
            InTransaction(articles.MergeRuns, MostSecondsToClose);
        }
        catch (SqliteException)
        {
            // They are found where they stand; the next program that writes much, or has time, does it.
        }
    }

    private async Task<IReadOnlyList<WriteOutcome>> TellAsync<T>(string operation, IReadOnlyList<T> batch, Func<T, WriteOutcome> write, CancellationToken cancellationToken)
    {
        var outcomes = new WriteOutcome[batch.Count];
        await WriteOneAsync(operation, () =>
        {
            for (var i = 0; i < outcomes.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                outcomes[i] = write(batch[i]);
            }
        }, cancellationToken);
        return outcomes;
    }

    private async Task WriteOneAsync(string operation, Action write, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            // On a thread of its own, so that the caller gathers the next batch meanwhile.
            await GuardAsync(operation, () => Task.Run(() =>
            {
                InTransaction(write);
                return true;
            }, cancellationToken), cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }

    private void InTransaction(Action write, int patience = Patience)
    {
        // IMMEDIATE takes the write lock at once, so that two processes wait for each other instead of failing half-way.
        Execute(writer!, "BEGIN IMMEDIATE", patience);
        try
        {
            articles!.Begin();
            write();
            articles!.End();
            Execute(writer!, "COMMIT");
        }
        catch
        {
            articles!.Forget();
            RollBack();
            throw;
        }
    }

    private void RollBack()
    {
        try
        {
            Execute(writer!, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // A full disk or a failing one rolls back by itself (https://www.sqlite.org/lang_transaction.html); what made it do so is what counts.
        }
    }

    private Task<T> ReadAsync<T>(string operation, Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        GuardAsync(operation, () => Task.Run(() =>
        {
            using var connection = Connect();
            Execute(connection, "BEGIN");
            try
            {
                return read(connection);
            }
            finally
            {
                Execute(connection, "ROLLBACK");
            }
        }, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<T> StreamAsync<T>(string operation, Func<SqliteConnection, IEnumerable<T>> read,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var connection = await GuardAsync(operation, () => Task.FromResult(Connect()), cancellationToken);
        using var items = read(connection).GetEnumerator();
        while (await GuardAsync(operation, () => Task.FromResult(items.MoveNext()), cancellationToken))
        {
            yield return items.Current;
        }
    }

    private async Task<T> GuardAsync<T>(string operation, Func<Task<T>> action, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await action();
        }
        catch (SqliteException e)
        {
            // 5 SQLITE_BUSY, 6 SQLITE_LOCKED, 10 SQLITE_IOERR, 13 SQLITE_FULL: the same call may succeed later.
            throw new GraphStoreException(path, operation, e.Message, e.SqliteErrorCode is 5 or 6 or 10 or 13, e);
        }
        catch (InvalidDataException e)
        {
            throw new GraphStoreException(path, operation, e.Message, transient: false, e);
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Execute(connection, "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -24576");
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql, int patience = Patience)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = patience;
        command.ExecuteNonQuery();
    }
}
