using System.Buffers;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Memory that packed records share, to be used again when the last of them is released. One thread at a time takes of it; any may release.</summary>
/// <remarks>Records wait by the thousand: what stays where it is, a garbage collection need not move.</remarks>
/// <param name="pool">Where the memory comes from.</param>
/// <param name="least">Bytes that can be taken at least.</param>
internal sealed class PackedChunk(ArrayPool<byte> pool, int least)
{
    /// <summary>Bytes of a chunk as a rule, of some sixteen records.</summary>
    public const int Size = 1 << 16;

    private int used;

    // One of them is the packer that takes of it.
    private int users = 1;

    /// <summary>The memory.</summary>
    public byte[] Bytes { get; } = pool.Rent(Math.Max(least, Size));

    /// <summary>Takes so many bytes, which begin at an even place, for one record; false where not as many are left.</summary>
    public bool TryTake(int count, out int start)
    {
        start = used;
        if (count > Bytes.Length - used)
        {
            return false;
        }

        used += count + (count & 1);
        Interlocked.Increment(ref users);
        return true;
    }

    /// <summary>A record, or the packer, has done with it.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            pool.Return(Bytes);
        }
    }
}
