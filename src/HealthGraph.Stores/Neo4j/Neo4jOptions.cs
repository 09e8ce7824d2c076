namespace HealthGraph.Stores.Neo4j;

/// <summary>How a Neo4j database is reached.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Password">The user's password, or null for a server without authentication. Never printed.</param>
public sealed record Neo4jOptions(Neo4jAddress Address, string? Password)
{
    /// <summary>A PEM file of the authority that signed the server's certificate, or null for those that the system trusts.</summary>
    public string? CaFile { get; init; }

    /// <summary>Longest time for one statement, over which the server drops it.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Most attempts at one statement, the first among them; 1-100.</summary>
    public int Attempts { get; init; } = 12;

    /// <summary>Mean pause before the second attempt; it doubles from attempt to attempt, up to 10 s, give or take a random part.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The address alone: a record would print the password.</summary>
    public override string ToString() => Address.ToString();
}
