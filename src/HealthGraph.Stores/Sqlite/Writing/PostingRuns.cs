using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Writes the postings that transactions give to nodes that have some already.</summary>
/// <remarks>
/// Each goes where its node's others are: a large transaction would write half of all pages of that tree, for a few hundred bytes on each. So what one brings is appended
/// as a run; when there are many runs, all are put into the tree at once. What a small one brings goes into the tree.
/// </remarks>
internal sealed class PostingRuns : IDisposable
{
    /// <summary>A transaction that gives as many nodes postings makes a run of them.</summary>
    public const int LeastOfRun = 1000;

    /// <summary>Runs that stand side by side at most: readers look into each.</summary>
    public const int MostRuns = 64;

    private readonly RawCommand count;
    private readonly RawCommand begin;
    private readonly RawCommand append;
    private readonly RawCommand post;
    private readonly RawCommand merge;
    private readonly RawCommand clear;
    private readonly RawCommand clearList;
    private long runs;
    private bool isRun;

    public PostingRuns(SqliteConnection connection)
    {
        count = new(connection, "SELECT count(*) FROM posting_run");
        begin = new(connection, "INSERT OR IGNORE INTO posting_run (batch) VALUES (?1)");
        append = new(connection, "INSERT INTO run_posting (node_key, batch, postings) VALUES (?1, ?2, ?3)");
        post = new(connection, "INSERT INTO posting (node_key, batch, postings) VALUES (?1, ?2, ?3)");
        merge = new(connection, "INSERT INTO posting (node_key, batch, postings) SELECT node_key, batch, postings FROM run_posting ORDER BY node_key, batch");
        clear = new(connection, "DELETE FROM run_posting");
        clearList = new(connection, "DELETE FROM posting_run");
    }

    /// <summary>How many runs there are.</summary>
    public long Count => runs;

    /// <summary>A transaction begins: another program may have written, or the last was rolled back.</summary>
    public void Begin() => runs = count.Number() ?? 0;

    /// <summary>The transaction is about to write the postings of so many nodes.</summary>
    public void Expect(int nodes, long batch)
    {
        isRun = nodes >= LeastOfRun;
        runs += isRun ? begin.Set(1, batch).Changes() : 0;
    }

    /// <summary>Writes what the transaction adds to a node.</summary>
    public void Add(long node, long batch, ReadOnlySpan<byte> postings) => (isRun ? append : post).Set(1, node).Set(2, batch).Set(3, postings).Run();

    /// <summary>All is written: runs that are too many are put into the tree.</summary>
    public void End()
    {
        if (runs > MostRuns)
        {
            Merge();
        }
    }

    /// <summary>Puts all runs into the tree.</summary>
    public void Merge()
    {
        if (runs > 0)
        {
            merge.Run();
            clear.Run();
            clearList.Run();
            runs = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (RawCommand[])[count, begin, append, post, merge, clear, clearList])
        {
            command.Dispose();
        }
    }
}
