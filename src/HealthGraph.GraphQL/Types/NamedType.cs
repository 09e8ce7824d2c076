using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types;

internal abstract class NamedType(string name, string? description) : GraphQLType
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>The definition and its extensions, in their order; empty for what every schema has.</summary>
    public IReadOnlyList<TypeDefinitionNode> Nodes { get; init; } = [];

    public override NamedType Named => this;

    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    public bool IsAbstract => this is InterfaceType or UnionType;

    public bool IsLeaf => this is ScalarType or EnumType;

    public override string ToString() => Name;
}
