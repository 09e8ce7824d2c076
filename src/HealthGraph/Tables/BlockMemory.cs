namespace HealthGraph.Tables;

/// <summary>Arrays for the bytes of blocks, used again when a block is done with. Any number of threads may share one.</summary>
internal sealed class BlockMemory
{
    // As many as wait or are read at a time, on a machine of many cores.
    private const int MostFree = 64;

    private readonly Lock gate = new();
    private readonly Stack<byte[]> free = [];

    /// <summary>An array of so many bytes, with whatever stands in it.</summary>
    public byte[] Rent(int size)
    {
        lock (gate)
        {
            return free.TryPop(out var bytes) ? bytes : new byte[size];
        }
    }

    /// <summary>Nobody uses an array any more; one that has grown is let go.</summary>
    public void Return(byte[] bytes, int size)
    {
        lock (gate)
        {
            if (bytes.Length == size && free.Count < MostFree)
            {
                free.Push(bytes);
            }
        }
    }
}
