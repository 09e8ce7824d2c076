using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types;

internal sealed class DirectiveType(string name, string? description, IReadOnlyList<InputValue> arguments, IReadOnlyList<string> locations, bool isRepeatable, DirectiveDefinitionNode? node)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public IReadOnlyList<InputValue> Arguments { get; } = arguments;

    public IReadOnlyList<string> Locations { get; } = locations;

    public bool IsRepeatable { get; } = isRepeatable;

    public DirectiveDefinitionNode? Node { get; } = node;
}
