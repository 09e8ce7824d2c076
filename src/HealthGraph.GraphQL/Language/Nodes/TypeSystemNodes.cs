namespace HealthGraph.GraphQL.Language.Nodes;

/// <summary>Something that defines or extends the schema.</summary>
internal abstract class TypeSystemNode(int start, StringNode? description, bool isExtension, IReadOnlyList<DirectiveNode> directives)
    : DefinitionNode(start, description), IHasDirectives
{
    public bool IsExtension { get; } = isExtension;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

internal sealed class SchemaNode(int start, StringNode? description, bool isExtension, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeNode> operationTypes)
    : TypeSystemNode(start, description, isExtension, directives)
{
    public IReadOnlyList<OperationTypeNode> OperationTypes { get; } = operationTypes;
}

internal sealed class OperationTypeNode(int start, OperationKind kind, NamedTypeNode type) : Node(start)
{
    public OperationKind Kind { get; } = kind;

    public NamedTypeNode Type { get; } = type;
}

internal sealed class DirectiveDefinitionNode(int start, StringNode? description, NameNode name, IReadOnlyList<InputValueNode> arguments, bool isRepeatable, IReadOnlyList<NameNode> locations)
    : TypeSystemNode(start, description, false, [])
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public IReadOnlyList<NameNode> Locations { get; } = locations;
}

internal abstract class TypeDefinitionNode(int start, StringNode? description, bool isExtension, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : TypeSystemNode(start, description, isExtension, directives)
{
    public NameNode Name { get; } = name;
}

internal sealed class ScalarNode(int start, StringNode? description, bool isExtension, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : TypeDefinitionNode(start, description, isExtension, name, directives);

/// <summary>An object type or an interface.</summary>
internal sealed class FieldsTypeNode(int start, StringNode? description, bool isExtension, NameNode name, bool isInterface, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<FieldDefinitionNode> fields)
    : TypeDefinitionNode(start, description, isExtension, name, directives)
{
    public bool IsInterface { get; } = isInterface;

    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

internal sealed class UnionNode(int start, StringNode? description, bool isExtension, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types)
    : TypeDefinitionNode(start, description, isExtension, name, directives)
{
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

internal sealed class EnumTypeNode(int start, StringNode? description, bool isExtension, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<EnumValueNode> values)
    : TypeDefinitionNode(start, description, isExtension, name, directives)
{
    public IReadOnlyList<EnumValueNode> Values { get; } = values;
}

internal sealed class InputObjectNode(int start, StringNode? description, bool isExtension, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<InputValueNode> fields)
    : TypeDefinitionNode(start, description, isExtension, name, directives)
{
    public IReadOnlyList<InputValueNode> Fields { get; } = fields;
}

internal sealed class FieldDefinitionNode(int start, StringNode? description, NameNode name, IReadOnlyList<InputValueNode> arguments, TypeNode type, IReadOnlyList<DirectiveNode> directives)
    : Node(start), IHasDirectives
{
    public StringNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>An argument's definition or an input object's field.</summary>
internal sealed class InputValueNode(int start, StringNode? description, NameNode name, TypeNode type, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
    : Node(start), IHasDirectives
{
    public StringNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

internal sealed class EnumValueNode(int start, StringNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : Node(start), IHasDirectives
{
    public StringNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
