using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Running counts, summed up in memory and written once a transaction.</summary>
internal sealed class Tallies : IDisposable
{
    private readonly Dictionary<string, long> more = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, long> statements = [];
    private readonly RawCommand add;
    private readonly RawCommand read;

    public Tallies(SqliteConnection connection)
    {
        add = new(connection, "INSERT INTO tally (what, count) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET count = count + ?2");
        read = new(connection, "SELECT count FROM tally WHERE what = ?1");
    }

    /// <summary>The number of the transaction that begins.</summary>
    public long NextBatch() => (read.Set(1, "batch").Number() ?? 0) + 1;

    /// <summary>So many nodes of a kind more, or less.</summary>
    public void AddNode(string kind, int count) => CollectionsMarshal.GetValueRefOrAddDefault(nodes, kind, out _) += count;

    /// <summary>A transaction that wrote something is one more.</summary>
    public void AddBatch() => Add("batch", 1);

    /// <summary>A statement of a predicate more, or less.</summary>
    public void AddStatement(int predicate, int count) => CollectionsMarshal.GetValueRefOrAddDefault(statements, predicate, out _) += count;

    /// <summary>Writes what was added.</summary>
    public void Flush()
    {
        foreach (var (predicate, count) in statements)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"statement {predicate}"), count);
        }

        foreach (var (kind, count) in nodes)
        {
            Add("node " + kind, count);
        }

        foreach (var (what, count) in more)
        {
            if (count != 0)
            {
                add.Set(1, what).Set(2, count).Run();
            }
        }

        Forget();
    }

    /// <summary>The transaction was rolled back.</summary>
    public void Forget()
    {
        more.Clear();
        nodes.Clear();
        statements.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        add.Dispose();
        read.Dispose();
    }

    private void Add(string what, long count) => CollectionsMarshal.GetValueRefOrAddDefault(more, what, out _) += count;
}
