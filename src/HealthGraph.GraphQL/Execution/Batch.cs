namespace HealthGraph.GraphQL.Execution;

/// <summary>All parents of one field at one level.</summary>
internal sealed class Batch(FieldStep step)
{
    public FieldStep Step { get; } = step;

    public List<Hole> Holes { get; } = [];

    public Task<IReadOnlyList<object?>>? Task { get; set; }
}
