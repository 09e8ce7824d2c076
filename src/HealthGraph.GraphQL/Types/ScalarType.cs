namespace HealthGraph.GraphQL.Types;

internal sealed class ScalarType(string name, string? description, IScalarFormat format) : NamedType(name, description)
{
    public IScalarFormat Format { get; } = format;

    public string? SpecifiedByUrl { get; init; }
}
