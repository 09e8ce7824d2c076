using System.Numerics;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Knows of most buckets that the tree has nothing in them, once many were looked for: a Bloom filter (two bits a bucket, at least ten bits of room).</summary>
internal sealed class IdFilter : IDisposable
{
    // Reading all hashes is worth it for who looks for many.
    private const int Patience = 20_000;
    private const int LeastBits = 1 << 23;
    private const long MostBits = 1L << 30;
    private const int BitsAnId = 10;
    private const int SecondHash = 31;

    private readonly RawCommand count;
    private readonly RawCommand all;
    private ulong[]? bits;
    private long ids;
    private int asked;

    public IdFilter(SqliteConnection connection)
    {
        count = new(connection, "SELECT count(*) FROM node_id");
        all = new(connection, "SELECT hash FROM node_id");
    }

    /// <summary>A transaction begins; nothing of it has been asked or added.</summary>
    public void Begin()
    {
        if (bits is null ? asked >= Patience : ids * BitsAnId > bits.LongLength * 64 && bits.LongLength * 64 < MostBits)
        {
            Fill();
        }
    }

    /// <summary>Whether the tree may have a place of a bucket.</summary>
    public bool MayHave(long bucket)
    {
        if (bits is null)
        {
            asked++;
            return true;
        }

        var (first, second) = Bits(bucket);
        return ((bits[first >> 6] >> (int)(first & 63)) & (bits[second >> 6] >> (int)(second & 63)) & 1) != 0;
    }

    /// <summary>The tree gets a place.</summary>
    public void Add(long place)
    {
        ids++;
        if (bits is not null)
        {
            var (first, second) = Bits(place & -NodeHash.Places);
            bits[first >> 6] |= 1UL << (int)(first & 63);
            bits[second >> 6] |= 1UL << (int)(second & 63);
        }
    }

    /// <summary>What is known may be void.</summary>
    public void Forget() => (bits, asked) = (null, 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        count.Dispose();
        all.Dispose();
    }

    private void Fill()
    {
        var expected = count.Number()!.Value;
        bits = new ulong[Math.Clamp((long)BitOperations.RoundUpToPowerOf2((ulong)(expected * BitsAnId * 2)), LeastBits, MostBits) / 64];
        ids = 0;
        using var rows = all.Rows();
        while (rows.Next())
        {
            Add(rows.Number(0));
        }
    }

    /// <summary>All bits of a hash are as good as chance but the last three.</summary>
    private (long First, long Second) Bits(long bucket)
    {
        var mask = (bits!.LongLength * 64) - 1;
        return ((bucket >> 3) & mask, (bucket >> SecondHash) & mask);
    }
}
