using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The runs of places that large transactions took, in the file and in the memory of the writer.</summary>
internal sealed class IdRuns : IDisposable
{
    private readonly RawCommand list;
    private readonly RawCommand read;
    private readonly RawCommand begin;
    private readonly RawCommand add;
    private readonly RawCommand remove;
    private readonly RawCommand count;
    private readonly RawCommand clear;
    private readonly RawCommand clearList;
    private readonly List<long> runs = [];
    private readonly Dictionary<long, long> places = [];
    private bool isKnown;
    private int crowded;

    public IdRuns(SqliteConnection connection)
    {
        list = new(connection, "SELECT run FROM id_run ORDER BY run");
        read = new(connection, "SELECT hash, node_key FROM run_id");
        begin = new(connection, "INSERT INTO id_run (run, ids) VALUES (?1, ?2)");
        add = new(connection, "INSERT INTO run_id (run, hash, node_key) VALUES (?1, ?2, ?3)");
        remove = new(connection, "DELETE FROM run_id WHERE run = ?1 AND hash = ?2");
        count = new(connection, "UPDATE id_run SET ids = ids - 1 WHERE run = ?1");
        clear = new(connection, "DELETE FROM run_id");
        clearList = new(connection, "DELETE FROM id_run");
    }

    /// <summary>How many there are.</summary>
    public int Count => runs.Count;

    /// <summary>Places in all of them.</summary>
    public int Ids => places.Count;

    /// <summary>Whether a place other than the first of its bucket is among them.</summary>
    public bool IsCrowded => crowded > 0;

    /// <summary>All places, with their keys.</summary>
    public Dictionary<long, long> Places => places;

    /// <summary>A transaction begins: what is not known any more is read.</summary>
    public void Begin()
    {
        if (isKnown)
        {
            return;
        }

        using (var rows = list.Rows())
        {
            while (rows.Next())
            {
                runs.Add(rows.Number(0));
            }
        }

        using (var rows = read.Rows())
        {
            while (rows.Next())
            {
                Remember(rows.Number(0), rows.Number(1));
            }
        }

        isKnown = true;
    }

    /// <summary>The key that has a place.</summary>
    public bool TryFind(long place, out long key) => places.TryGetValue(place, out key);

    /// <summary>Appends a run, unless this transaction has.</summary>
    /// <param name="batch">Number of the transaction.</param>
    /// <param name="taken">Places by hash, with their keys.</param>
    public bool TryAppend(long batch, ReadOnlySpan<(long Place, long Key)> taken)
    {
        if (runs.Contains(batch))
        {
            return false;
        }

        begin.Set(1, batch).Set(2, (long)taken.Length).Run();
        runs.Add(batch);
        foreach (var (place, key) in taken)
        {
            add.Set(1, batch).Set(2, place).Set(3, key).Run();
            Remember(place, key);
        }

        return true;
    }

    /// <summary>Takes a place out; false where none of them has it.</summary>
    public bool Remove(long place)
    {
        if (!places.Remove(place))
        {
            return false;
        }

        crowded -= place % NodeHash.Places == 0 ? 0 : 1;
        var run = runs.Find(r => remove.Set(1, r).Set(2, place).Changes() == 1);
        count.Set(1, run).Run();
        return true;
    }

    /// <summary>Removes all: they stand elsewhere.</summary>
    public void Clear()
    {
        clear.Run();
        clearList.Run();
        runs.Clear();
        places.Clear();
        crowded = 0;
    }

    /// <summary>What is known may be void.</summary>
    public void Forget()
    {
        isKnown = false;
        runs.Clear();
        places.Clear();
        crowded = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (RawCommand[])[list, read, begin, add, remove, count, clear, clearList])
        {
            command.Dispose();
        }
    }

    private void Remember(long place, long key)
    {
        places.Add(place, key);
        crowded += place % NodeHash.Places == 0 ? 0 : 1;
    }
}
