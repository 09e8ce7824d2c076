using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Gives ids their places among the hashes: each bucket of <see cref="NodeHash"/> has eight, each held by one key.</summary>
/// <remarks>
/// Hashes come in no order: of the tree of all, every large transaction would write nearly every page. So what one brings is appended as a run, in the order of the
/// hashes, and kept in memory too; when there are many runs, all are put into the tree at once. What a small one brings goes into the tree.
/// </remarks>
internal sealed class NodePlaces : IDisposable
{
    /// <summary>A transaction that brings as many ids makes a run of them.</summary>
    public const int LeastOfRun = 2000;

    /// <summary>Runs that stand side by side at most: readers look into each.</summary>
    public const int MostRuns = 64;

    // 8 MB of memory.
    private const int MostInRuns = 250_000;

    private readonly RawCommand find;
    private readonly RawCommand take;
    private readonly RawCommand free;
    private readonly IdRuns runs;
    private readonly IdFilter filter;
    private readonly Dictionary<long, long> fresh = [];
    private readonly List<(long Place, long Key)> found = [];
    private long looked = -1;
    private int crowded;

    public NodePlaces(SqliteConnection connection)
    {
        find = new(connection, "SELECT hash, node_key FROM node_id WHERE hash BETWEEN ?1 AND ?2");
        take = new(connection, "INSERT INTO node_id (hash, node_key) VALUES (?1, ?2)");
        free = new(connection, "DELETE FROM node_id WHERE hash = ?1");
        runs = new IdRuns(connection);
        filter = new IdFilter(connection);
    }

    /// <summary>Whether ids stand in runs.</summary>
    public bool HasRuns => runs.Count > 0;

    /// <summary>A transaction begins.</summary>
    public void Begin()
    {
        runs.Begin();
        filter.Begin();
    }

    /// <summary>The keys that have places in a bucket, good until the next call.</summary>
    public List<(long Place, long Key)> In(long bucket)
    {
        if (looked == bucket)
        {
            return found;
        }

        looked = bucket;
        found.Clear();
        for (var place = bucket; place < bucket + (crowded > 0 || runs.IsCrowded ? NodeHash.Places : 1); place++)
        {
            if (fresh.TryGetValue(place, out var key) || runs.TryFind(place, out key))
            {
                found.Add((place, key));
            }
        }

        if (filter.MayHave(bucket))
        {
            using var rows = find.Set(1, bucket).Set(2, bucket + NodeHash.Places - 1).Rows();
            while (rows.Next())
            {
                found.Add((rows.Number(0), rows.Number(1)));
            }
        }

        return found;
    }

    /// <summary>Gives a key the first free place of a bucket.</summary>
    /// <exception cref="InvalidDataException">All are taken.</exception>
    public void Take(long bucket, long key)
    {
        var taken = In(bucket);
        for (var place = bucket; place < bucket + NodeHash.Places; place++)
        {
            if (!taken.Exists(t => t.Place == place))
            {
                fresh.Add(place, key);
                crowded += place == bucket ? 0 : 1;
                looked = -1;
                return;
            }
        }

        throw new InvalidDataException("Too many ids have one hash.");
    }

    /// <summary>The place of a key that is no more is free.</summary>
    public void Release(long bucket, long key)
    {
        var place = In(bucket).Find(t => t.Key == key).Place;
        looked = -1;
        if (fresh.Remove(place))
        {
            crowded -= place == bucket ? 0 : 1;
        }
        else if (!runs.Remove(place))
        {
            free.Set(1, place).Run();
        }
    }

    /// <summary>Writes the places that the transaction took.</summary>
    /// <param name="batch">Its number.</param>
    public void Flush(long batch)
    {
        if (fresh.Count == 0)
        {
            return;
        }

        var places = Sorted(fresh);
        if (places.Length >= LeastOfRun && runs.TryAppend(batch, places))
        {
            if (runs.Count > MostRuns || runs.Ids > MostInRuns)
            {
                Merge();
            }
        }
        else
        {
            Put(places);
        }

        fresh.Clear();
        (crowded, looked) = (0, -1);
    }

    /// <summary>Puts all runs into the tree.</summary>
    public void Merge()
    {
        if (HasRuns)
        {
            Put(Sorted(runs.Places));
            runs.Clear();
        }
    }

    /// <summary>The transaction was rolled back, or another program has written.</summary>
    public void Forget()
    {
        fresh.Clear();
        (crowded, looked) = (0, -1);
        runs.Forget();
        filter.Forget();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in (IDisposable[])[find, take, free, runs, filter])
        {
            part.Dispose();
        }
    }

    private void Put((long Place, long Key)[] places)
    {
        foreach (var (place, key) in places)
        {
            take.Set(1, place).Set(2, key).Run();
            filter.Add(place);
        }
    }

    private static (long Place, long Key)[] Sorted(Dictionary<long, long> places)
    {
        var (sorted, next) = (new (long Place, long Key)[places.Count], 0);
        foreach (var (place, key) in places)
        {
            sorted[next++] = (place, key);
        }

        Array.Sort(sorted);
        return sorted;
    }
}
