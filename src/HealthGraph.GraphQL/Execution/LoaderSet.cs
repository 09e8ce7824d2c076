namespace HealthGraph.GraphQL.Execution;

/// <summary>The loaders of one request, and the signal that one has keys to fetch.</summary>
internal sealed class LoaderSet
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ILoader> _byName = new(StringComparer.Ordinal);
    private List<ILoader> _waiting = [];
    private TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Loader<TKey, TValue> Get<TKey, TValue>(string name, Func<IReadOnlyList<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> fetch, CancellationToken cancellation)
        where TKey : notnull
    {
        lock (_lock)
        {
            if (!_byName.TryGetValue(name, out var loader))
            {
                _byName[name] = loader = new Loader<TKey, TValue>(this, fetch, cancellation);
            }

            return (Loader<TKey, TValue>)loader;
        }
    }

    public void Announce(ILoader loader)
    {
        lock (_lock)
        {
            if (!_waiting.Contains(loader))
            {
                _waiting.Add(loader);
                _signal.TrySetResult();
            }
        }
    }

    /// <summary>Waits for a task, and meanwhile fetches whatever it or others ask loaders for.</summary>
    public async Task WaitAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            List<ILoader> waiting;
            Task signal;
            lock (_lock)
            {
                (waiting, _waiting) = (_waiting, []);
                if (_signal.Task.IsCompleted)
                {
                    _signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }

                signal = _signal.Task;
            }

            if (waiting.Count > 0)
            {
                await Task.WhenAll(waiting.Select(l => l.DispatchAsync()));
            }
            else
            {
                await Task.WhenAny(task, signal);
            }
        }
    }
}
