using System.Buffers.Binary;
using System.Text;

namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>Reads what a <see cref="ByteWriter"/> wrote, in the same order.</summary>
/// <param name="bytes">All of it.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>How many bytes were read.</summary>
    public int Position { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public readonly bool AtEnd => Position >= bytes.Length;

    /// <summary>One byte.</summary>
    /// <exception cref="InvalidDataException">Nothing is left: the bytes are damaged.</exception>
    public byte Byte() => Position < bytes.Length ? bytes[Position++] : throw Damaged();

    /// <summary>A number.</summary>
    /// <exception cref="InvalidDataException">It does not end: the bytes are damaged.</exception>
    public ulong Number()
    {
        if (Position < bytes.Length && bytes[Position] < 0x80)
        {
            return bytes[Position++];
        }

        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Damaged();
    }

    /// <summary>A number of things, or a place.</summary>
    /// <exception cref="InvalidDataException">It is beyond all measure: the bytes are damaged.</exception>
    public int Count() => Number() is <= int.MaxValue and var count ? (int)count : throw Damaged();

    /// <summary>Eight bytes that sort as the number does.</summary>
    /// <exception cref="InvalidDataException">So many are not left: the bytes are damaged.</exception>
    public ulong Fixed() => BinaryPrimitives.ReadUInt64BigEndian(Bytes(sizeof(ulong)));

    /// <summary>Bytes as they are.</summary>
    /// <exception cref="InvalidDataException">So many are not left: the bytes are damaged.</exception>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > bytes.Length - Position)
        {
            throw Damaged();
        }

        Position += count;
        return bytes.Slice(Position - count, count);
    }

    /// <summary>A text.</summary>
    /// <exception cref="InvalidDataException">It does not end: the bytes are damaged.</exception>
    public string Text() => Encoding.UTF8.GetString(Bytes(Count()));

    private static InvalidDataException Damaged() => new("The packed bytes end too early or hold what no writer wrote: the file is damaged.");
}
