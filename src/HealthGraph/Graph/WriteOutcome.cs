namespace HealthGraph.Graph;

/// <summary>What writing a record changed.</summary>
public enum WriteOutcome
{
    /// <summary>The article, or the issue, was not there before.</summary>
    Added,

    /// <summary>It was there; its text, its statements, its issue or its place in it are others now.</summary>
    Changed,

    /// <summary>All of it was there already.</summary>
    Unchanged,

    /// <summary>It was there and says something else; by <see cref="ArticlePrecedence"/> the store keeps what it has.</summary>
    Kept,
}
