using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types;

/// <summary>A schema, built by <see cref="SchemaBuilder"/>; valid, complete and read-only.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types;
    private readonly Dictionary<string, DirectiveType> _directives;
    private readonly Dictionary<NamedType, IReadOnlyList<ObjectType>> _possible = [];
    private readonly Dictionary<NamedType, HashSet<NamedType>> _subTypes = [];

    internal Schema(IReadOnlyList<NamedType> types, IReadOnlyList<DirectiveType> directives, IReadOnlyDictionary<OperationKind, NamedType> roots)
    {
        Types = types;
        Directives = directives;
        Roots = roots;
        _types = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        _directives = directives.DistinctBy(d => d.Name, StringComparer.Ordinal).ToDictionary(d => d.Name, StringComparer.Ordinal);
        foreach (var type in types.Where(t => t.IsAbstract))
        {
            _possible[type] = type is UnionType union ? [.. union.Types.OfType<ObjectType>()] : [.. types.OfType<ObjectType>().Where(o => o.Interfaces.Contains(type))];
            _subTypes[type] = type is UnionType ? [.. _possible[type]] : [.. types.OfType<FieldsType>().Where(o => o.Interfaces.Contains(type))];
        }
    }

    /// <summary>The schema's own description; null for none.</summary>
    public string? Description { get; internal init; }

    internal SchemaNode? Node { get; init; }

    internal IReadOnlyList<SchemaNode> Nodes { get; init; } = [];

    /// <summary>All types in the order of the document, then those that every schema has.</summary>
    internal IReadOnlyList<NamedType> Types { get; }

    internal IReadOnlyList<DirectiveType> Directives { get; }

    /// <summary>Root types as they are written; what is no object type is a fault of the schema.</summary>
    internal IReadOnlyDictionary<OperationKind, NamedType> Roots { get; }

    internal FieldDefinition SchemaField { get; init; } = null!;

    internal FieldDefinition TypeField { get; init; } = null!;

    internal FieldDefinition TypeNameField { get; init; } = null!;

    /// <summary>The schema as SDL: descriptions, directives in use and definitions, without what every schema has.</summary>
    /// <returns>A document that <see cref="SchemaBuilder.FromSdl(string)"/> reads to the same schema.</returns>
    public string ToSdl() => SchemaPrinter.Print(this);

    /// <summary>Whether the schema has what a schema coordinate names, such as <c>Type.field(argument:)</c> or <c>@directive</c>.</summary>
    /// <param name="coordinate">The coordinate, without blanks.</param>
    /// <returns>False where there is no such thing, or the text is no coordinate.</returns>
    public bool Has(string coordinate)
    {
        try
        {
            return CoordinateLookup.Find(this, Language.SchemaCoordinate.Parse(coordinate)) is not null;
        }
        catch (GraphQLRequestException)
        {
            return false;
        }
    }

    internal NamedType? Type(string name) => _types.GetValueOrDefault(name);

    internal DirectiveType? Directive(string name) => _directives.GetValueOrDefault(name);

    internal NamedType? Root(OperationKind kind) => Roots.GetValueOrDefault(kind);

    internal IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => _possible.GetValueOrDefault(type) ?? [];

    internal bool IsSubType(NamedType type, NamedType maybeSub) => _subTypes.TryGetValue(type, out var subTypes) && subTypes.Contains(maybeSub);

    /// <summary>The type that a reference in a document means; null where it is unknown.</summary>
    internal GraphQLType? Resolve(TypeNode node) => node switch
    {
        ListTypeNode list => Resolve(list.Type)?.AsList,
        NonNullTypeNode nonNull => Resolve(nonNull.Type)?.AsNonNull,
        NamedTypeNode named => Type(named.Name.Value),
        _ => null,
    };

    /// <summary>A field of a type, the fields of introspection among them.</summary>
    internal FieldDefinition? Field(NamedType parent, string name) => name switch
    {
        "__schema" when parent == Root(OperationKind.Query) => SchemaField,
        "__type" when parent == Root(OperationKind.Query) => TypeField,
        "__typename" when parent.IsComposite => TypeNameField,
        _ => (parent as FieldsType)?.Field(name),
    };
}
