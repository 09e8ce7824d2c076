using System.Collections.Concurrent;

namespace HealthGraph.GraphQL.Http;

/// <summary>Automatic persisted queries: documents that clients sent once with their hash, and then name by it. Bounded, the oldest go first.</summary>
internal sealed class PersistedDocuments(int capacity)
{
    private readonly ConcurrentDictionary<string, byte[]> _byHash = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    public byte[]? Find(string hash) => _byHash.GetValueOrDefault(hash);

    public void Keep(string hash, ReadOnlyMemory<byte> document)
    {
        if (capacity == 0 || !_byHash.TryAdd(hash, document.ToArray()))
        {
            return;
        }

        _order.Enqueue(hash);
        while (_order.Count > capacity && _order.TryDequeue(out var oldest))
        {
            _byHash.TryRemove(oldest, out _);
        }
    }
}
