using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types;

/// <summary>An argument or a field of an input object.</summary>
internal sealed class InputValue(string name, string? description, GraphQLType type, string? deprecationReason, InputValueNode? node)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    public string? DeprecationReason { get; } = deprecationReason;

    public InputValueNode? Node { get; } = node;

    public ValueNode? DefaultNode { get; init; } = node?.DefaultValue;

    /// <summary>The default, coerced; meaningful where <see cref="HasDefault"/>.</summary>
    public object? Default { get; private set; }

    /// <summary>A default is given and fits the type.</summary>
    public bool HasDefault { get; private set; }

    /// <summary>Must be given by the caller.</summary>
    public bool IsRequired => Type is NonNullType && !HasDefault;

    public void SetDefault(object? value)
    {
        Default = value;
        HasDefault = true;
    }
}
