namespace HealthGraph.GraphQL.Execution;

/// <summary>Fetches values by key for one request: what is asked for at one level goes to the store in one call, and each key once.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
public sealed class Loader<TKey, TValue> : ILoader
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _known = [];
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
                return known.Task;
            }

            var source = new TaskCompletionSource<TValue?>(TaskCreationOptions.RunContinuationsAsynchronously);
            _known[key] = source;
            _queue.Add(key);
            _owner.Announce(this);
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
            keys.ForEach(k => Source(k).SetResult(values.GetValueOrDefault(k)));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            keys.ForEach(k => Source(k).TrySetException(e));
        }
    }

    private TaskCompletionSource<TValue?> Source(TKey key)
    {
        lock (_lock)
        {
            return _known[key];
        }
    }
}
