namespace HealthGraph.GraphQL.Execution;

/// <summary>A position in the answer, kept for what is filled in later; one object for one position.</summary>
/// <param name="parent">The position above; null for the data as a whole.</param>
/// <param name="key">Response key; null for a list position.</param>
/// <param name="index">List position.</param>
/// <param name="nonNull">Null here goes further up.</param>
internal sealed class PathNode(PathNode? parent, string? key, int index, bool nonNull)
{
    public PathNode? Parent { get; } = parent;

    public bool NonNull { get; } = nonNull;

    public object Segment { get; } = key ?? (object)index;
}
