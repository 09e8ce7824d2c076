namespace HealthGraph.GraphQL.Types;

/// <summary>How types stand to one another (specification, IsSubType and "possible types").</summary>
internal static class TypeComparison
{
    /// <summary>A value of the first type may stand where the second is expected.</summary>
    public static bool IsSubTypeOf(Schema schema, GraphQLType maybeSub, GraphQLType super)
    {
        if (maybeSub == super)
        {
            return true;
        }

        if (super is NonNullType superNonNull)
        {
            return maybeSub is NonNullType subNonNull && IsSubTypeOf(schema, subNonNull.Inner, superNonNull.Inner);
        }

        if (maybeSub is NonNullType sub)
        {
            return IsSubTypeOf(schema, sub.Inner, super);
        }

        if (super is ListType superList)
        {
            return maybeSub is ListType subList && IsSubTypeOf(schema, subList.Item, superList.Item);
        }

        return super is NamedType { IsAbstract: true } abstractType && maybeSub is FieldsType fields && schema.IsSubType(abstractType, fields);
    }

    /// <summary>Some object can be of both types.</summary>
    public static bool Overlap(Schema schema, NamedType a, NamedType b)
    {
        if (a == b)
        {
            return true;
        }

        if (a.IsAbstract)
        {
            return b.IsAbstract ? schema.PossibleTypes(a).Any(t => schema.IsSubType(b, t)) : schema.IsSubType(a, b);
        }

        return b.IsAbstract && schema.IsSubType(b, a);
    }
}
