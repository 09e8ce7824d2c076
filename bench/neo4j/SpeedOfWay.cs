namespace HealthGraph.Bench.Neo4j;

/// <summary>What one way has written, and how long it took.</summary>
internal sealed class SpeedOfWay
{
    private long statements;
    private double seconds;

    /// <summary>Statements a second of the clock.</summary>
    public double Rate => statements / seconds;

    /// <summary>Counts a slice.</summary>
    public void Add(long written, double took) => (statements, seconds) = (statements + written, seconds + took);
}
