namespace HealthGraph.GraphQL.Types;

internal sealed class NonNullType(GraphQLType inner) : GraphQLType
{
    public GraphQLType Inner { get; } = inner;

    public override NamedType Named => Inner.Named;

    public override GraphQLType Nullable => Inner;

    public override string ToString() => $"{Inner}!";
}
