namespace HealthGraph.Graph.Index;

/// <summary>Reads numbers in groups of seven bits.</summary>
/// <param name="bytes">All of them.</param>
internal ref struct NumberReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>How many bytes were read.</summary>
    public int Position { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public readonly bool AtEnd => Position >= bytes.Length;

    /// <summary>The next number.</summary>
    public int Next()
    {
        int next = bytes[Position++];
        if (next < 0x80)
        {
            return next;
        }

        var value = next & 0x7F;
        for (var shift = 7; next >= 0x80; shift += 7)
        {
            next = bytes[Position++];
            value |= (next & 0x7F) << shift;
        }

        return value;
    }
}
