using System.Buffers;
using System.Globalization;
using System.Text;

namespace HealthGraph.Graph;

/// <summary>Makes the ids of one article's statements, as <see cref="StatementId.Of"/> does, but many at a time.</summary>
/// <param name="articleId">The article that makes all the claims.</param>
public sealed class StatementIds(string articleId) : IDisposable
{
    // Start and end of the span.
    private const int MostSpanBytes = 24;

    private readonly List<(int Start, int Blocks)> messages = [];
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int length;

    /// <summary>The id of a hash: 32 lower-case hexadecimal digits, which sort as the hashes do.</summary>
    public static string Text(UInt128 hash) => hash.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Adds a statement's key parts; null and empty are the same.</summary>
    public void Add(string subject, string predicate, string? target, string? value, TextSpan span)
    {
        var most = ((articleId.Length + subject.Length + predicate.Length + (target?.Length ?? 0) + (value?.Length ?? 0)) * 3) + MostSpanBytes;
        Grow(most + (2 * HashLanes.BlockBytes));
        var start = length;
        Part(articleId);
        Part(subject);
        Part(predicate);
        Part(target);
        Part(value);
        Part(span);
        var blocks = HashLanes.Blocks(length - start);
        HashLanes.Close(bytes.AsSpan(start, blocks * HashLanes.BlockBytes), length - start);
        length = start + (blocks * HashLanes.BlockBytes);
        messages.Add((start, blocks));
    }

    /// <summary>The ids of all, in the order of adding.</summary>
    public UInt128[] Hashes()
    {
        var hashes = new UInt128[messages.Count];
        var order = ByBlocks();
        Span<int> starts = stackalloc int[HashLanes.Lanes];
        Span<UInt128> found = stackalloc UInt128[HashLanes.Lanes];
        for (var i = 0; i < order.Length;)
        {
            var (count, blocks) = (0, messages[order[i]].Blocks);
            while (count < HashLanes.Lanes && i + count < order.Length && messages[order[i + count]].Blocks == blocks)
            {
                starts[count] = messages[order[i + count]].Start;
                count++;
            }

            HashLanes.Hash(bytes, starts[..count], blocks, found);
            for (var lane = 0; lane < count; lane++)
            {
                hashes[order[i + lane]] = found[lane];
            }

            i += count;
        }

        return hashes;
    }

    /// <summary>Messages of one number of blocks side by side.</summary>
    private int[] ByBlocks()
    {
        var next = new int[messages.Select(m => m.Blocks).DefaultIfEmpty().Max() + 2];
        foreach (var (_, blocks) in messages)
        {
            next[blocks + 1]++;
        }

        for (var i = 1; i < next.Length; i++)
        {
            next[i] += next[i - 1];
        }

        var order = new int[messages.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[next[messages[i].Blocks]++] = i;
        }

        return order;
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private void Part(string? text)
    {
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        bytes[length++] = 0;
    }

    private void Part(TextSpan span)
    {
        span.Start.TryFormat(bytes.AsSpan(length), out var written, default, CultureInfo.InvariantCulture);
        length += written;
        bytes[length++] = (byte)'-';
        span.End.TryFormat(bytes.AsSpan(length), out written, default, CultureInfo.InvariantCulture);
        length += written;
        bytes[length++] = 0;
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
