using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Limits;

namespace HealthGraph.GraphQL.Types;

/// <summary>An output field.</summary>
internal sealed class FieldDefinition(string name, string? description, IReadOnlyList<InputValue> arguments, GraphQLType type, string? deprecationReason, FieldDefinitionNode? node)
{
    private FieldCost? _cost;

    public string Name { get; } = name;

    public string? Description { get; } = description;

    public IReadOnlyList<InputValue> Arguments { get; } = arguments;

    public GraphQLType Type { get; } = type;

    public string? DeprecationReason { get; } = deprecationReason;

    public FieldDefinitionNode? Node { get; } = node;

    /// <summary>How its value is found; null on interfaces.</summary>
    public FieldResolver? Resolver { get; set; }

    /// <summary>What the field is reckoned to cost.</summary>
    public FieldCost Cost => _cost ??= FieldCost.Of(this);

    public InputValue? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (string.Equals(argument.Name, name, StringComparison.Ordinal))
            {
                return argument;
            }
        }

        return null;
    }
}
