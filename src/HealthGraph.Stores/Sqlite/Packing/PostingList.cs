namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>The postings that one transaction gave a node. Bytes: all outward bits, all inward bits; then each posting, sorted.</summary>
internal static class PostingList
{
    /// <summary>Writes postings, which it sorts.</summary>
    public static void Write(ByteWriter writer, List<Posting> postings)
    {
        postings.Sort();
        var (outward, inward) = (0UL, 0UL);
        foreach (var posting in postings)
        {
            outward |= posting.Outward;
            inward |= posting.Inward;
        }

        writer.Number(outward);
        writer.Number(inward);
        foreach (var posting in postings)
        {
            writer.Fixed(posting.Order);
            writer.Number(posting.Article);
            writer.Number(posting.Outward);
            writer.Number(posting.Inward);
        }
    }

    /// <summary>All postings, sorted.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static List<Posting> Read(ReadOnlySpan<byte> bytes)
    {
        var postings = new List<Posting>();
        if (bytes.IsEmpty)
        {
            return postings;
        }

        var reader = new ByteReader(bytes);
        reader.Number();
        reader.Number();
        while (!reader.AtEnd)
        {
            postings.Add(Next(ref reader));
        }

        return postings;
    }

    /// <summary>The posting that a reader stands before.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Posting Next(ref ByteReader reader) => new(reader.Fixed(), (long)reader.Number(), reader.Number(), reader.Number());
}
