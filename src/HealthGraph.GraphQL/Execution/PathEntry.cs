namespace HealthGraph.GraphQL.Execution;

/// <summary>One step of the way from the root to where the run stands.</summary>
internal struct PathEntry
{
    /// <summary>Response key; null for a list position.</summary>
    public string? Key;

    /// <summary>List position.</summary>
    public int Index;

    /// <summary>Null here goes further up.</summary>
    public bool NonNull;

    /// <summary>The position as an object, once somebody needs it.</summary>
    public PathNode? Node;
}
