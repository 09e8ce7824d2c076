using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>Bytes in the making: numbers of seven bits a byte (least first, as in https://en.wikipedia.org/wiki/LEB128), texts with their length.</summary>
internal sealed class ByteWriter
{
    private const int LongestNumber = 10;

    // Bytes of a UTF-16 code unit in UTF-8, at most; characters of which the bytes are fewer than 128.
    private const int MostBytes = 3;
    private const int ShortText = 42;

    private byte[] bytes = new byte[4096];
    private int length;

    /// <summary>What was written; good until the next change.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Begins anew.</summary>
    public void Clear() => length = 0;

    /// <summary>One byte.</summary>
    public void Byte(byte value)
    {
        Grow(1);
        bytes[length++] = value;
    }

    /// <summary>A number, small ones in few bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(ulong value)
    {
        var (all, at) = (bytes, length);
        if (value < 0x80 && (uint)at < (uint)all.Length)
        {
            all[at] = (byte)value;
            length = at + 1;
            return;
        }

        LongNumber(value);
    }

    private void LongNumber(ulong value)
    {
        Grow(LongestNumber);
        while (value >= 0x80)
        {
            bytes[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[length++] = (byte)value;
    }

    /// <summary>A number that is not negative.</summary>
    public void Number(long value) => Number((ulong)value);

    /// <summary>Eight bytes that sort as the number does.</summary>
    public void Fixed(ulong value)
    {
        Grow(sizeof(ulong));
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(length), value);
        length += sizeof(ulong);
    }

    /// <summary>Room for bytes that the caller fills.</summary>
    public Span<byte> Room(int count)
    {
        Grow(count);
        length += count;
        return bytes.AsSpan(length - count, count);
    }

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Room(value.Length));

    /// <summary>A text: its length in bytes, then its bytes.</summary>
    public void Text(ReadOnlySpan<char> value)
    {
        if (value.Length > ShortText)
        {
            var count = Encoding.UTF8.GetByteCount(value);
            Number(count);
            Encoding.UTF8.GetBytes(value, Room(count));
            return;
        }

        // The length of a short text fits one byte, whatever its characters: nobody need count them first.
        Grow(1 + (ShortText * MostBytes));
        var written = Encoding.UTF8.GetBytes(value, bytes.AsSpan(length + 1));
        bytes[length] = (byte)written;
        length += 1 + written;
    }

    private void Grow(int more)
    {
        if (length + more > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
        }
    }
}
