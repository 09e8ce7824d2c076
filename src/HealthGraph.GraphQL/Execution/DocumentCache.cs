using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Prepared documents by their bytes; bounded in number and in bytes, the ones not used lately go first (second chance).</summary>
internal sealed class DocumentCache
{
    private const long MaxBytes = 8 << 20;
    private readonly int _capacity;
    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(new BytesComparer());
    private readonly ConcurrentDictionary<byte[], Entry>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly Queue<byte[]> _order = new();
    private readonly Lock _lock = new();
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

    public void Add(byte[] document, PreparedDocument prepared)
    {
        if (_capacity == 0 || !_entries.TryAdd(document, new Entry(prepared)))
        {
            return;
        }

        lock (_lock)
        {
            _order.Enqueue(document);
            _bytes += document.Length;
            while (_order.Count > _capacity || _bytes > MaxBytes)
            {
                Evict();
            }
        }
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
            _bytes -= oldest.Length;
        }
    }

    private sealed class Entry(PreparedDocument document)
    {
        public PreparedDocument Document { get; } = document;

        public bool WasUsed { get; set; }
    }
}
