using System.Text;
using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types;

/// <summary>Makes types out of the definitions and extensions of a document that has passed the rules for SDL.</summary>
internal sealed class SchemaFactory
{
    private readonly IReadOnlyDictionary<string, IScalarFormat> _formats;
    private readonly DocumentNode _document;
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly List<NamedType> _own = [];
    private readonly List<NamedType> _introspection = [];
    private readonly List<InputValue> _inputs = [];
    private readonly DocumentNode _prelude = ReadPrelude();

    private SchemaFactory(DocumentNode document, IReadOnlyDictionary<string, IScalarFormat> formats)
    {
        _document = document;
        _formats = formats;
    }

    public static Schema Create(DocumentNode document, IReadOnlyDictionary<string, IScalarFormat> formats) => new SchemaFactory(document, formats).Build();

    /// <summary>What every schema has and nothing else; not executable, since it has no query type.</summary>
    public static Schema CreateEmpty() => Create(new DocumentNode(new Source(default), []), new Dictionary<string, IScalarFormat>(StringComparer.Ordinal));

    private Schema Build()
    {
        foreach (var scalar in BuiltInScalars.Create())
        {
            _types[scalar.Name] = scalar;
        }

        Declare(_prelude, _introspection);
        Declare(_document, _own);
        foreach (var type in _introspection.Concat(_own))
        {
            Complete(type);
        }

        var directives = Directives();
        foreach (var input in _inputs)
        {
            if (input.DefaultNode is { } node && LiteralCoercion.TryCoerce(node, input.Type, VariableValues.None, out var value))
            {
                input.SetDefault(value);
            }
        }

        return Assemble(directives);
    }

    private Schema Assemble(List<DirectiveType> directives)
    {
        var schemaNodes = _document.Definitions.OfType<SchemaNode>().ToList();
        var definition = schemaNodes.Find(n => !n.IsExtension);
        var text = _types["String"];
        return new Schema(Ordered(directives), directives, Roots(schemaNodes, definition))
        {
            Description = definition?.Description?.Value,
            Node = definition,
            Nodes = schemaNodes,
            SchemaField = new FieldDefinition("__schema", "Access the current type schema of this server.", [], _types["__Schema"].AsNonNull, null, null),
            TypeField = new FieldDefinition("__type", "Request the type information of a single type.", [new InputValue("name", null, text.AsNonNull, null, null)], _types["__Type"], null, null),
            TypeNameField = new FieldDefinition("__typename", "The name of the current Object type at runtime.", [], text.AsNonNull, null, null),
        };
    }

    private Dictionary<OperationKind, NamedType> Roots(List<SchemaNode> nodes, SchemaNode? definition)
    {
        var roots = new Dictionary<OperationKind, NamedType>();
        if (definition is null)
        {
            foreach (var kind in Enum.GetValues<OperationKind>())
            {
                if (_own.Find(t => string.Equals(t.Name, kind.ToString(), StringComparison.Ordinal)) is { } type)
                {
                    roots[kind] = type;
                }
            }
        }

        foreach (var operation in nodes.SelectMany(n => n.OperationTypes))
        {
            roots[operation.Kind] = _types[operation.Type.Name.Value];
        }

        return roots;
    }

    /// <summary>The document's types in their order, each followed by the built-in scalars it is the first to use.</summary>
    private List<NamedType> Ordered(List<DirectiveType> directives)
    {
        var ordered = new List<NamedType>();
        var seen = new HashSet<NamedType>(_own);
        void Use(GraphQLType type)
        {
            if (seen.Add(type.Named))
            {
                ordered.Add(type.Named);
                References(type.Named).ToList().ForEach(Use);
            }
        }

        foreach (var type in _own)
        {
            ordered.Add(type);
            References(type).ToList().ForEach(Use);
        }

        directives.SelectMany(d => d.Arguments).ToList().ForEach(a => Use(a.Type));
        Use(_types["__Schema"]);
        return ordered;
    }

    private static IEnumerable<GraphQLType> References(NamedType type) => type switch
    {
        UnionType union => union.Types,
        FieldsType fields => fields.Interfaces.Concat(fields.Fields.SelectMany(f => f.Arguments.Select(a => a.Type).Prepend(f.Type))),
        InputObjectType input => input.Fields.Select(f => f.Type),
        _ => [],
    };

    private void Declare(DocumentNode document, List<NamedType> into)
    {
        var definitions = document.Definitions.OfType<TypeDefinitionNode>().ToLookup(d => d.Name.Value, StringComparer.Ordinal);
        foreach (var group in definitions)
        {
            var definition = group.FirstOrDefault(d => !d.IsExtension);
            if (definition is null)
            {
                continue;
            }

            if (_types.TryGetValue(group.Key, out var standard))
            {
                // What every schema has is not defined anew; it only takes this place in the order.
                into.Add(standard);
            }
            else
            {
                into.Add(_types[group.Key] = Shell(definition, [.. group.OrderBy(d => d.IsExtension)]));
            }
        }
    }

    private NamedType Shell(TypeDefinitionNode node, IReadOnlyList<TypeDefinitionNode> nodes)
    {
        var name = node.Name.Value;
        var description = node.Description?.Value;
        return node switch
        {
            ScalarNode => new ScalarType(name, description, _formats.GetValueOrDefault(name) ?? new AnyFormat()) { Nodes = nodes, SpecifiedByUrl = SpecifiedBy(nodes) },
            FieldsTypeNode { IsInterface: true } => new InterfaceType(name, description) { Nodes = nodes },
            FieldsTypeNode => new ObjectType(name, description) { Nodes = nodes },
            UnionNode => new UnionType(name, description) { Nodes = nodes },
            EnumTypeNode => new EnumType(name, description, [.. nodes.OfType<EnumTypeNode>().SelectMany(n => n.Values).Select(v => new EnumValue(v.Name.Value, v.Description?.Value, Deprecation(v), v))]) { Nodes = nodes },
            _ => new InputObjectType(name, description) { Nodes = nodes, IsOneOf = nodes.Any(n => n.Directives.Any(d => d.Name.Value is "oneOf")) },
        };
    }

    private void Complete(NamedType type)
    {
        switch (type)
        {
            case FieldsType fields:
                var nodes = fields.Nodes.OfType<FieldsTypeNode>().ToList();
                fields.Interfaces = [.. nodes.SelectMany(n => n.Interfaces).Select(i => _types[i.Name.Value])];
                fields.Fields = [.. nodes.SelectMany(n => n.Fields).Select(Field)];
                break;
            case UnionType union:
                union.Types = [.. union.Nodes.OfType<UnionNode>().SelectMany(n => n.Types).Select(t => _types[t.Name.Value])];
                break;
            case InputObjectType input:
                input.Fields = [.. input.Nodes.OfType<InputObjectNode>().SelectMany(n => n.Fields).Select(Input)];
                break;
            default:
                break;
        }
    }

    private FieldDefinition Field(FieldDefinitionNode node) =>
        new(node.Name.Value, node.Description?.Value, [.. node.Arguments.Select(Input)], Resolve(node.Type), Deprecation(node), node);

    private InputValue Input(InputValueNode node)
    {
        var input = new InputValue(node.Name.Value, node.Description?.Value, Resolve(node.Type), Deprecation(node), node);
        _inputs.Add(input);
        return input;
    }

    private GraphQLType Resolve(TypeNode node) => node switch
    {
        ListTypeNode list => Resolve(list.Type).AsList,
        NonNullTypeNode nonNull => Resolve(nonNull.Type).AsNonNull,
        _ => _types[((NamedTypeNode)node).Name.Value],
    };

    private List<DirectiveType> Directives()
    {
        var own = _document.Definitions.OfType<DirectiveDefinitionNode>().Select(Directive).ToList();
        var standard = _prelude.Definitions.OfType<DirectiveDefinitionNode>().Where(d => own.TrueForAll(o => !string.Equals(o.Name, d.Name.Value, StringComparison.Ordinal))).Select(Directive);
        return [.. own, .. standard];
    }

    private DirectiveType Directive(DirectiveDefinitionNode node) =>
        new(node.Name.Value, node.Description?.Value, [.. node.Arguments.Select(Input)], [.. node.Locations.Select(l => l.Value)], node.IsRepeatable, node);

    private static string? Deprecation(IHasDirectives node)
    {
        var directive = node.Directives.FirstOrDefault(d => d.Name.Value is "deprecated");
        var reason = directive?.Arguments.FirstOrDefault(a => a.Name.Value is "reason")?.Value;
        return directive is null || reason is NullNode ? null : (reason as StringNode)?.Value ?? "No longer supported";
    }

    private static string? SpecifiedBy(IReadOnlyList<TypeDefinitionNode> nodes) =>
        nodes.SelectMany(n => n.Directives).LastOrDefault(d => d.Name.Value is "specifiedBy")?.Arguments.Select(a => (a.Value as StringNode)?.Value).FirstOrDefault();

    private static DocumentNode ReadPrelude()
    {
        using var stream = typeof(SchemaFactory).Assembly.GetManifestResourceStream("introspection.graphql")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parser.Parse(reader.ReadToEnd());
    }
}
