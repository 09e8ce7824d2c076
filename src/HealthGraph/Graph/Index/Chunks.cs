namespace HealthGraph.Graph.Index;

/// <summary>A list that only grows: what was read once never moves, so that one thread may add while others read what was there before.</summary>
internal sealed class Chunks<T>
{
    private const int Bits = 12;
    private const int Mask = (1 << Bits) - 1;

    private T[][] chunks = new T[4][];

    /// <summary>How many there are; for the one who adds.</summary>
    public int Count { get; private set; }

    /// <summary>The item at a place, to be read or, by the one who adds, written.</summary>
    public ref T this[int index] => ref chunks[index >> Bits][index & Mask];

    /// <summary>Adds an item and gives its place.</summary>
    public int Add(T item)
    {
        var (chunk, place) = (Count >> Bits, Count & Mask);
        if (place == 0)
        {
            Grow(chunk);
        }

        chunks[chunk][place] = item;
        return Count++;
    }

    private void Grow(int chunk)
    {
        if (chunk < chunks.Length)
        {
            chunks[chunk] = new T[1 << Bits];
            return;
        }

        var more = new T[chunks.Length * 2][];
        chunks.CopyTo(more, 0);
        more[chunk] = new T[1 << Bits];
        Volatile.Write(ref chunks, more);
    }
}
