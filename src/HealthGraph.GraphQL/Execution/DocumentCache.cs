using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Prepared documents by their bytes; bounded in number and in memory, the ones not used lately go first (second chance).</summary>
/// <remarks>
/// While there is room a document comes in at once, afterwards when it is seen again: a stream of documents that come once would push out
/// those in use, and keep the garbage collector busy with what lives a little too long.
/// </remarks>
internal sealed class DocumentCache
{
    // Of what preparing took, which is more than what is kept of it without the plans, and about as much as with them.
    private const long MaxBytes = 32 << 20;

    // A document that would push out most others is read anew each time.
    private const long MaxBytesOfOne = MaxBytes / 16;
    private const int Remembered = 4_096;
    private readonly int _capacity;
    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(new BytesComparer());
    private readonly ConcurrentDictionary<byte[], Entry>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly Queue<byte[]> _order = new();
    private readonly Lock _lock = new();
    private readonly int[] _seen = new int[Remembered];
    private long _bytes;

    public DocumentCache(int capacity)
    {
        _capacity = capacity;
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>Documents held.</summary>
    public int Count => _entries.Count;

    public bool TryGet(ReadOnlySpan<byte> document, [MaybeNullWhen(false)] out PreparedDocument prepared)
    {
        if (_lookup.TryGetValue(document, out var entry))
        {
            entry.WasUsed = true;
            prepared = entry.Document;
            return true;
        }

        prepared = null;
        return false;
    }

    /// <summary>Keeps a document for a while.</summary>
    /// <param name="document">Its text.</param>
    /// <param name="prepared">What was made of it.</param>
    /// <param name="bytes">Memory that it took.</param>
    public void Add(byte[] document, PreparedDocument prepared, long bytes)
    {
        if (_capacity == 0 || bytes > MaxBytesOfOne || !(HasRoom(bytes) || WasSeen(document)) || !_entries.TryAdd(document, new Entry(prepared, bytes)))
        {
            return;
        }

        lock (_lock)
        {
            _order.Enqueue(document);
            _bytes += bytes;
            while (_order.Count > _capacity || _bytes > MaxBytes)
            {
                Evict();
            }
        }
    }

    private bool HasRoom(long bytes)
    {
        lock (_lock)
        {
            return _order.Count < _capacity / 2 && _bytes + bytes <= MaxBytes / 2;
        }
    }

    /// <summary>Whether the document was met lately; it is from now on. Two documents may be taken for one, which lets one in early.</summary>
    private bool WasSeen(byte[] document)
    {
        var hash = _entries.Comparer.GetHashCode(document);
        ref var place = ref _seen[(uint)hash % Remembered];
        return Interlocked.Exchange(ref place, hash) == hash;
    }

    private void Evict()
    {
        var oldest = _order.Dequeue();
        if (_entries.TryGetValue(oldest, out var entry) && entry.WasUsed)
        {
            entry.WasUsed = false;
            _order.Enqueue(oldest);
        }
        else
        {
            _entries.TryRemove(oldest, out _);
            _bytes -= entry?.Bytes ?? 0;
        }
    }

    private sealed class Entry(PreparedDocument document, long bytes)
    {
        public long Bytes => bytes;

        public PreparedDocument Document { get; } = document;

        public bool WasUsed { get; set; }
    }
}
