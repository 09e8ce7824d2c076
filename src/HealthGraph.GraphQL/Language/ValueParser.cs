using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Language;

/// <summary>Values, arguments, directives and type references: what executable documents and schemas share.</summary>
internal class ValueParser(Source source, ParserLimits limits) : TokenStream(source, limits)
{
    protected ValueNode Value(bool isConst)
    {
        var token = Token;
        switch (token.Kind)
        {
            case TokenKind.BracketL:
                return Deeper(() => (ValueNode)new ListNode(token.Start, Any(TokenKind.BracketL, () => Value(isConst), TokenKind.BracketR)));
            case TokenKind.BraceL:
                return Deeper(() => (ValueNode)new ObjectNode(token.Start, Any(TokenKind.BraceL, () => ObjectField(isConst), TokenKind.BraceR)));
            case TokenKind.Int or TokenKind.Float:
                Advance();
                return new NumberNode(token.Start, token.Value!, token.Kind == TokenKind.Float);
            case TokenKind.String or TokenKind.BlockString:
                return Text();
            case TokenKind.Name:
                Advance();
                return token.Value switch
                {
                    "true" => new BooleanNode(token.Start, true),
                    "false" => new BooleanNode(token.Start, false),
                    "null" => new NullNode(token.Start),
                    _ => new EnumNode(token.Start, token.Value!),
                };
            case TokenKind.Dollar when isConst:
                Advance();
                throw Token.Kind == TokenKind.Name ? Fault(token.Start, $"Unexpected variable \"${Token.Value}\" in constant value.") : Unexpected(token);
            case TokenKind.Dollar:
                return Variable();
            default:
                throw Unexpected();
        }
    }

    protected VariableNode Variable() => new(Expect(TokenKind.Dollar).Start, Name());

    protected StringNode Text()
    {
        var token = Token;
        Advance();
        return new StringNode(token.Start, token.Value!, token.Kind == TokenKind.BlockString);
    }

    protected StringNode? Description() => HasDescription ? Text() : null;

    protected bool HasDescription => Token.Kind is TokenKind.String or TokenKind.BlockString;

    protected IReadOnlyList<ArgumentNode> Arguments(bool isConst) => OptionalMany(TokenKind.ParenL, () => Argument(isConst), TokenKind.ParenR);

    protected IReadOnlyList<DirectiveNode> Directives(bool isConst)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (Peek(TokenKind.At))
        {
            directives.Add(new DirectiveNode(Expect(TokenKind.At).Start, Name(), Arguments(isConst)));
        }

        return directives;
    }

    protected TypeNode TypeReference()
    {
        var start = Token.Start;
        TypeNode type;
        if (TryTake(TokenKind.BracketL))
        {
            var inner = Deeper(TypeReference);
            Expect(TokenKind.BracketR);
            type = new ListTypeNode(start, inner);
        }
        else
        {
            type = NamedType();
        }

        return TryTake(TokenKind.Bang) ? new NonNullTypeNode(start, type) : type;
    }

    protected NamedTypeNode NamedType() => new(Token.Start, Name());

    private ArgumentNode Argument(bool isConst)
    {
        var name = Name();
        Expect(TokenKind.Colon);
        return new ArgumentNode(name.Start, name, Value(isConst));
    }

    private ObjectFieldNode ObjectField(bool isConst)
    {
        var name = Name();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode(name.Start, name, Value(isConst));
    }
}
