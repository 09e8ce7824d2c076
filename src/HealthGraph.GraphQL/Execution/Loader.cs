namespace HealthGraph.GraphQL.Execution;

/// <summary>Fetches values by key for one request: what is asked for at one level goes to the store in one call, and each key once.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
public sealed class Loader<TKey, TValue> : ILoader
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Task<TValue?>> _known = [];
    private readonly Dictionary<TKey, List<TaskCompletionSource<TValue?>>> _asked = [];
    private readonly Func<IReadOnlyList<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> _fetch;
    private readonly LoaderSet _owner;
    private readonly CancellationToken _cancellation;
    private List<TKey> _queue = [];

    internal Loader(LoaderSet owner, Func<IReadOnlyList<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> fetch, CancellationToken cancellation)
    {
        _owner = owner;
        _fetch = fetch;
        _cancellation = cancellation;
    }

    /// <summary>A key's value.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; the default of <typeparamref name="TValue"/> where the store has none.</returns>
    public Task<TValue?> LoadAsync(TKey key)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(key, out var known))
            {
                return known;
            }

            // Each who waits has a task of its own and goes on at once, on the thread that fetched: so that all of them have asked for
            // what they need next before the next fetch. Several waiting for one task would go on at some later time.
            var source = new TaskCompletionSource<TValue?>();
            if (_asked.TryGetValue(key, out var others))
            {
                others.Add(source);
            }
            else
            {
                _asked[key] = [source];
                _queue.Add(key);
                _owner.Announce(this);
            }

            return source.Task;
        }
    }

    async Task ILoader.DispatchAsync()
    {
        List<TKey> keys;
        lock (_lock)
        {
            (keys, _queue) = (_queue, []);
        }

        if (keys.Count == 0)
        {
            return;
        }

        try
        {
            var values = await _fetch(keys, _cancellation);
            foreach (var key in keys)
            {
                var value = values.GetValueOrDefault(key);
                Known(key, Task.FromResult<TValue?>(value)).ForEach(s => s.SetResult(value));
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            foreach (var key in keys)
            {
                Known(key, Task.FromException<TValue?>(e)).ForEach(s => s.TrySetException(e));
            }
        }
    }

    /// <summary>Keeps what a key turned out to be; those who wait for it.</summary>
    private List<TaskCompletionSource<TValue?>> Known(TKey key, Task<TValue?> result)
    {
        lock (_lock)
        {
            _known.TryAdd(key, result);
            return _asked.Remove(key, out var waiting) ? waiting : [];
        }
    }
}
