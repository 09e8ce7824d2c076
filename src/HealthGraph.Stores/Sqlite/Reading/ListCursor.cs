using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>A place in one list of postings.</summary>
/// <param name="bytes">The list, see <see cref="PostingList"/>.</param>
internal sealed class ListCursor(byte[] bytes)
{
    private int position;

    /// <summary>The next posting with any of the bits, from an order on; null where there is none.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public Posting? Next(ulong bits, ulong from)
    {
        var reader = new ByteReader(bytes.AsSpan(position));
        if (position == 0)
        {
            reader.Number();
            reader.Number();
        }

        while (!reader.AtEnd)
        {
            var posting = PostingList.Next(ref reader);
            if (posting.Order >= from && ((posting.Outward | posting.Inward) & bits) != 0)
            {
                position += reader.Position;
                return posting;
            }
        }

        position = bytes.Length;
        return null;
    }
}
