namespace HealthGraph.Bench.Graph.Articles;

/// <summary>Numbers that look random and are the same everywhere: SplitMix64 (Steele, Lea, Flood 2014).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>0 to <paramref name="below"/> - 1.</summary>
    public int Next(int below)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    /// <summary>One of the items; the first ones far more often, as in real news.</summary>
    public T Skewed<T>(IReadOnlyList<T> items) => items[Next(Next(items.Count) + 1)];

    /// <summary>A rank from 0 on without end: one beyond r comes up with the probability 1 / sqrt(1 + r / first).</summary>
    /// <param name="first">So many ranks are about as frequent as the first.</param>
    public int Ranked(int first)
    {
        const int Parts = 1 << 20;
        var u = (Next(Parts) + 1.0) / Parts;
        return (int)Math.Min(int.MaxValue, first * ((1 / (u * u)) - 1));
    }

    /// <summary>One of the items, each as often.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
}
