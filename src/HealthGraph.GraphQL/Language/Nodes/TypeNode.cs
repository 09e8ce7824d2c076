namespace HealthGraph.GraphQL.Language.Nodes;

/// <summary>A reference to a type.</summary>
internal abstract class TypeNode(int start) : Node(start);

internal sealed class NamedTypeNode(int start, NameNode name) : TypeNode(start)
{
    public NameNode Name { get; } = name;
}

internal sealed class ListTypeNode(int start, TypeNode type) : TypeNode(start)
{
    public TypeNode Type { get; } = type;
}

internal sealed class NonNullTypeNode(int start, TypeNode type) : TypeNode(start)
{
    public TypeNode Type { get; } = type;
}
