namespace HealthGraph.GraphQL.Types;

/// <summary>A type of a schema. Wrappers are made once for each type, so that the same type is the same object.</summary>
internal abstract class GraphQLType
{
    private ListType? _list;
    private NonNullType? _nonNull;

    /// <summary>A list of this type.</summary>
    public ListType AsList => _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;

    /// <summary>This type without null; itself where it is so already.</summary>
    public NonNullType AsNonNull => this as NonNullType ?? _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;

    /// <summary>The type without list and non-null around it.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without a non-null around it.</summary>
    public virtual GraphQLType Nullable => this;

    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    public bool IsOutput => Named is not InputObjectType;
}
