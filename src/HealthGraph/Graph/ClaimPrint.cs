using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace HealthGraph.Graph;

/// <summary>Tells claims of one article apart, for what needs no id: a twentieth of what a cryptographic hash takes.</summary>
/// <remarks>XXH128 (https://xxhash.com) over the parts in UTF-16, little-endian, each after its length. Null and empty are the same, as in <see cref="StatementId"/>.</remarks>
internal sealed class ClaimPrint
{
    private byte[] bytes = new byte[1 << 11];
    private int length;

    /// <summary>Of subject, predicate, object, value and span (equal keys, equal ids), and of all that the claim says.</summary>
    public (UInt128 Key, UInt128 All) Of(in ArticleClaim claim)
    {
        Add(claim.Subject);
        Add(claim.Predicate);
        Add(claim.Object);
        Add(claim.Value);
        Add(((long)claim.Span.Start << 32) | (uint)claim.Span.End);
        var key = Take();
        Add((long)key);
        Add((long)(key >> 64));
        Add(claim.Rule);
        Add(claim.Entry);
        Add(BitConverter.DoubleToInt64Bits(claim.Confidence));
        return (key, Take());
    }

    private void Add(string? text)
    {
        var part = MemoryMarshal.AsBytes(text.AsSpan());
        var room = Room(sizeof(int) + part.Length);
        BinaryPrimitives.WriteInt32LittleEndian(room, part.Length);
        part.CopyTo(room[sizeof(int)..]);
    }

    private void Add(long number) => BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);

    private Span<byte> Room(int count)
    {
        if (count > bytes.Length - length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
        }

        length += count;
        return bytes.AsSpan(length - count, count);
    }

    private UInt128 Take()
    {
        var print = XxHash128.HashToUInt128(bytes.AsSpan(0, length));
        length = 0;
        return print;
    }
}
