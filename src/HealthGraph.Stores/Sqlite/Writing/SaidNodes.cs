using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The nodes of a packed record, one after the other: no object is made for them while the record waits, nor when it is written.</summary>
/// <param name="head">Of each node: place, outward and inward bits, length of the id, number of names; of each name twice its length, and one more where it is stated.</param>
/// <param name="texts">Ids and names, each right after the one before.</param>
internal ref struct SaidNodes(ReadOnlySpan<byte> head, ReadOnlySpan<char> texts)
{
    private readonly ReadOnlySpan<char> texts = texts;
    private ByteReader reader = new(head);
    private int position;
    private int namesLeft;

    /// <summary>Id of the node at hand.</summary>
    public ReadOnlySpan<char> Id { get; private set; }

    /// <summary>Where it has its row.</summary>
    public NodePlace Place { get; private set; }

    /// <summary>See <see cref="SaidNode"/>.</summary>
    public ulong Outward { get; private set; }

    /// <summary>See <see cref="SaidNode"/>.</summary>
    public ulong Inward { get; private set; }

    /// <summary>Goes to the next node; false where there is none. Names of the one before that were not asked for are passed over.</summary>
    public bool Next()
    {
        while (NextName(out _, out _))
        {
        }

        if (reader.AtEnd)
        {
            return false;
        }

        (Place, Outward, Inward) = ((NodePlace)reader.Count(), reader.Number(), reader.Number());
        var length = reader.Count();
        namesLeft = reader.Count();
        Id = Take(length);
        return true;
    }

    /// <summary>The next name of the node at hand; false where there is none.</summary>
    public bool NextName(out ReadOnlySpan<char> text, out bool isStated)
    {
        if (namesLeft == 0)
        {
            text = [];
            isStated = false;
            return false;
        }

        namesLeft--;
        var number = reader.Count();
        text = Take(number / 2);
        isStated = number % 2 == 1;
        return true;
    }

    private ReadOnlySpan<char> Take(int length)
    {
        position += length;
        return texts.Slice(position - length, length);
    }
}
