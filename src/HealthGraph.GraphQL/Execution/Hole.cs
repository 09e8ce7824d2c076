namespace HealthGraph.GraphQL.Execution;

/// <summary>A value that was not there yet when its place in the answer was passed.</summary>
internal sealed class Hole(FieldStep step, PathNode? path, int position)
{
    public FieldStep Step { get; } = step;

    /// <summary>The field's position; of a leaf, its parent's.</summary>
    public PathNode? Path { get; } = path;

    /// <summary>Offset in the buffer at which the value belongs.</summary>
    public int Position { get; } = position;

    /// <summary>The value on its way; null for one of a batch.</summary>
    public Task? Task { get; init; }

    /// <summary>The parent of a batch's value.</summary>
    public object? Parent { get; init; }

    /// <summary>What around it became null while it was open.</summary>
    public bool IsDropped { get; set; }

    /// <summary>The value has been written.</summary>
    public bool IsFilled { get; set; }

    /// <summary>Where in the buffer the value was written in the end.</summary>
    public int Start { get; set; }

    /// <summary>End of the value, exclusive.</summary>
    public int End { get; set; }

    /// <summary>Number of the first hole inside the value.</summary>
    public int FirstChild { get; set; }

    /// <summary>How many holes are inside the value.</summary>
    public int Children { get; set; }

    /// <summary>The batch it is in, and its number there.</summary>
    public Batch? Batch { get; set; }

    public int BatchIndex { get; set; }
}
