namespace HealthGraph.Api.Changing;

/// <summary>Where a document is.</summary>
public enum DocumentState
{
    /// <summary>On the disk, still to be read.</summary>
    Received,

    /// <summary>Its articles are in the graph.</summary>
    Done,

    /// <summary>It brought nothing.</summary>
    Rejected,
}
