namespace HealthGraph.GraphQL.Http;

/// <summary>Counts what runs at one time, and says when it is enough.</summary>
internal sealed class ParallelBound(int most)
{
    private int _count;

    public int Most { get; } = most;

    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _count) <= Most)
        {
            return true;
        }

        Interlocked.Decrement(ref _count);
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _count);
}
