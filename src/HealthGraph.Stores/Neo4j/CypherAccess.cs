namespace HealthGraph.Stores.Neo4j;

/// <summary>Whether a statement writes: in a cluster, reads may go to any member.</summary>
public enum CypherAccess
{
    /// <summary>Reads only.</summary>
    Read,

    /// <summary>Reads and writes.</summary>
    Write,
}
