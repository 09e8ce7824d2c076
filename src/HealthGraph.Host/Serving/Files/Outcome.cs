namespace HealthGraph.Host.Serving.Files;

/// <summary>How a document ended.</summary>
internal enum Outcome
{
    /// <summary>Its articles are in the graph.</summary>
    Done,

    /// <summary>It brought no article, or the store would not take it; its findings say why.</summary>
    Rejected,
}
