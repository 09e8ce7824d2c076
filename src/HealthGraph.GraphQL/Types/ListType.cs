namespace HealthGraph.GraphQL.Types;

internal sealed class ListType(GraphQLType item) : GraphQLType
{
    public GraphQLType Item { get; } = item;

    public override NamedType Named => Item.Named;

    public override string ToString() => $"[{Item}]";
}
