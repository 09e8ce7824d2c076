using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Language;

/// <summary>Definitions and extensions of types, directives and the schema (specification, 3).</summary>
internal class TypeSystemParser(Source source, ParserLimits limits) : ValueParser(source, limits)
{
    private static readonly string[] DirectiveLocations =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
        "DIRECTIVE_DEFINITION",
    ];

    /// <summary>A definition whose keyword has been seen; null where it is none of the type system's.</summary>
    protected DefinitionNode? TypeSystemDefinition(string keyword) => keyword switch
    {
        "schema" => Schema(Token.Start, Description(), false),
        "scalar" => Scalar(Token.Start, Description(), false),
        "type" => Fields(Token.Start, Description(), false, isInterface: false),
        "interface" => Fields(Token.Start, Description(), false, isInterface: true),
        "union" => Union(Token.Start, Description(), false),
        "enum" => Enum(Token.Start, Description(), false),
        "input" => Input(Token.Start, Description(), false),
        "directive" => Directive(Token.Start, Description()),
        _ => null,
    };

    protected DefinitionNode Extension()
    {
        var start = Token.Start;
        var keyword = Lookahead();
        if (keyword.Kind != TokenKind.Name || keyword.Value is not ("schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input"))
        {
            throw Unexpected(keyword);
        }

        ExpectKeyword("extend");
        return keyword.Value switch
        {
            "schema" => Schema(start, null, true),
            "scalar" => Scalar(start, null, true),
            "type" => Fields(start, null, true, isInterface: false),
            "interface" => Fields(start, null, true, isInterface: true),
            "union" => Union(start, null, true),
            "enum" => Enum(start, null, true),
            _ => Input(start, null, true),
        };
    }

    protected OperationKind OperationType()
    {
        var token = Expect(TokenKind.Name);
        return token.Value switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw Unexpected(token),
        };
    }

    private SchemaNode Schema(int start, StringNode? description, bool extends)
    {
        ExpectKeyword("schema");
        var directives = Directives(isConst: true);
        var types = extends ? OptionalMany(TokenKind.BraceL, OperationTypeDefinition, TokenKind.BraceR) : Many(TokenKind.BraceL, OperationTypeDefinition, TokenKind.BraceR);
        return NotEmpty(new SchemaNode(start, description, extends, directives, types), directives.Count + types.Count);
    }

    private OperationTypeNode OperationTypeDefinition()
    {
        var start = Token.Start;
        var kind = OperationType();
        Expect(TokenKind.Colon);
        return new OperationTypeNode(start, kind, NamedType());
    }

    private ScalarNode Scalar(int start, StringNode? description, bool extends)
    {
        ExpectKeyword("scalar");
        var name = Name();
        var directives = Directives(isConst: true);
        return NotEmpty(new ScalarNode(start, description, extends, name, directives), directives.Count);
    }

    private FieldsTypeNode Fields(int start, StringNode? description, bool extends, bool isInterface)
    {
        ExpectKeyword(isInterface ? "interface" : "type");
        var name = Name();
        List<NamedTypeNode> interfaces = TryTakeKeyword("implements") ? Delimited(TokenKind.Amp, NamedType) : [];
        var directives = Directives(isConst: true);
        var fields = OptionalMany(TokenKind.BraceL, FieldDefinition, TokenKind.BraceR);
        return NotEmpty(new FieldsTypeNode(start, description, extends, name, isInterface, interfaces, directives, fields), interfaces.Count + directives.Count + fields.Count);
    }

    private FieldDefinitionNode FieldDefinition()
    {
        var start = Token.Start;
        var description = Description();
        var name = Name();
        var arguments = OptionalMany(TokenKind.ParenL, InputValue, TokenKind.ParenR);
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode(start, description, name, arguments, TypeReference(), Directives(isConst: true));
    }

    private InputValueNode InputValue()
    {
        var start = Token.Start;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        var type = TypeReference();
        var defaultValue = TryTake(TokenKind.EqualsSign) ? Value(isConst: true) : null;
        return new InputValueNode(start, description, name, type, defaultValue, Directives(isConst: true));
    }

    private UnionNode Union(int start, StringNode? description, bool extends)
    {
        ExpectKeyword("union");
        var name = Name();
        var directives = Directives(isConst: true);
        List<NamedTypeNode> types = TryTake(TokenKind.EqualsSign) ? Delimited(TokenKind.Pipe, NamedType) : [];
        return NotEmpty(new UnionNode(start, description, extends, name, directives, types), directives.Count + types.Count);
    }

    private EnumTypeNode Enum(int start, StringNode? description, bool extends)
    {
        ExpectKeyword("enum");
        var name = Name();
        var directives = Directives(isConst: true);
        var values = OptionalMany(TokenKind.BraceL, EnumValue, TokenKind.BraceR);
        return NotEmpty(new EnumTypeNode(start, description, extends, name, directives, values), directives.Count + values.Count);
    }

    private EnumValueNode EnumValue()
    {
        var start = Token.Start;
        var description = Description();
        if (Token is { Kind: TokenKind.Name, Value: "true" or "false" or "null" })
        {
            throw Fault(Token.Start, $"{Token.Describe()} is reserved and cannot be used for an enum value.");
        }

        return new EnumValueNode(start, description, Name(), Directives(isConst: true));
    }

    private InputObjectNode Input(int start, StringNode? description, bool extends)
    {
        ExpectKeyword("input");
        var name = Name();
        var directives = Directives(isConst: true);
        var fields = OptionalMany(TokenKind.BraceL, InputValue, TokenKind.BraceR);
        return NotEmpty(new InputObjectNode(start, description, extends, name, directives, fields), directives.Count + fields.Count);
    }

    private DirectiveDefinitionNode Directive(int start, StringNode? description)
    {
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = Name();
        var arguments = OptionalMany(TokenKind.ParenL, InputValue, TokenKind.ParenR);
        var repeatable = TryTakeKeyword("repeatable");
        ExpectKeyword("on");
        return new DirectiveDefinitionNode(start, description, name, arguments, repeatable, Delimited(TokenKind.Pipe, DirectiveLocation));
    }

    private NameNode DirectiveLocation()
    {
        var token = Token;
        var name = Name();
        return DirectiveLocations.Contains(name.Value, StringComparer.Ordinal) ? name : throw Unexpected(token);
    }

    /// <summary>An extension must extend something.</summary>
    private T NotEmpty<T>(T node, int parts)
        where T : TypeSystemNode => node.IsExtension && parts == 0 ? throw Unexpected() : node;
}
