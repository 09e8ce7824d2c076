namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Chunks of memory that are not in use. Any number of threads may share one.</summary>
/// <remarks>Records wait by the thousand for their transaction: what stays where it is, a garbage collection need not move, and the memory that extraction works in stays the same.</remarks>
internal sealed class PackedChunks
{
    /// <summary>Bytes of a chunk, of some sixteen records.</summary>
    public const int Size = 1 << 16;

    // 32 MB: two large transactions wait at a time, one gathered and one written.
    private const int MostFree = 512;

    private readonly Lock gate = new();
    private readonly Stack<byte[]> free = [];

    /// <summary>A chunk of which so many bytes can be taken.</summary>
    public PackedChunk Rent(int least)
    {
        if (least > Size)
        {
            return new PackedChunk(this, new byte[least]);
        }

        lock (gate)
        {
            return new PackedChunk(this, free.TryPop(out var bytes) ? bytes : new byte[Size]);
        }
    }

    /// <summary>Nobody uses the memory any more.</summary>
    public void Return(byte[] bytes)
    {
        lock (gate)
        {
            if (bytes.Length == Size && free.Count < MostFree)
            {
                free.Push(bytes);
            }
        }
    }
}
