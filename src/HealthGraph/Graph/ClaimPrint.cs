using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace HealthGraph.Graph;

/// <summary>Tells claims of one article apart, for what needs no id: a twentieth of what a cryptographic hash takes.</summary>
/// <remarks>XXH128 (https://xxhash.com) over the parts in UTF-16, little-endian, each after its length. Null and empty are the same, as in <see cref="StatementId"/>.</remarks>
internal sealed class ClaimPrint : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(1 << 12);
    private int length;

    /// <summary>Of subject, predicate, object, value and span (equal keys, equal ids), and of all that the claim says.</summary>
    public (UInt128 Key, UInt128 All) Of(in ArticleClaim claim)
    {
        length = 0;
        Add(claim.Subject);
        Add(claim.Predicate);
        Add(claim.Object);
        Add(claim.Value);
        Add(((long)claim.Span.Start << 32) | (uint)claim.Span.End);
        var key = XxHash128.HashToUInt128(bytes.AsSpan(0, length));
        length = 0;
        Add((long)key);
        Add((long)(key >> 64));
        Add(claim.Rule);
        Add(claim.Entry);
        Add(BitConverter.DoubleToInt64Bits(claim.Confidence));
        return (key, XxHash128.HashToUInt128(bytes.AsSpan(0, length)));
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private void Add(string? text)
    {
        var part = MemoryMarshal.AsBytes(text.AsSpan());
        Grow(sizeof(int) + part.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(length), part.Length);
        part.CopyTo(bytes.AsSpan(length + sizeof(int)));
        length += sizeof(int) + part.Length;
    }

    private void Add(long number)
    {
        Grow(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(length), number);
        length += sizeof(long);
    }

    private void Grow(int more)
    {
        if (bytes.Length - length < more)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + more));
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
    }
}
