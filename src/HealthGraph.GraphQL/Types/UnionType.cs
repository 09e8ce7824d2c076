namespace HealthGraph.GraphQL.Types;

internal sealed class UnionType(string name, string? description) : NamedType(name, description)
{
    /// <summary>Members as they are written; what is no object type is a fault of the schema.</summary>
    public IReadOnlyList<NamedType> Types { get; set; } = [];
}
