using System.Text;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Language;

/// <summary>Reads a document: operations, fragments, and definitions of the type system (specification, September 2025, 2 and 3).</summary>
internal sealed class Parser : TypeSystemParser
{
    private int _selections;
    private int _fragments;

    private Parser(Source source, ParserLimits limits)
        : base(source, limits)
    {
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="GraphQLRequestException">The document is no GraphQL, or exceeds a limit.</exception>
    public static DocumentNode Parse(ReadOnlyMemory<byte> document, ParserLimits limits) => new Parser(new Source(document), limits).Document();

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte}, ParserLimits)"/>
    public static DocumentNode Parse(string document) => Parse(Encoding.UTF8.GetBytes(document), ParserLimits.Trusted);

    /// <summary>Reads a value without variables.</summary>
    public static ValueNode ParseValue(string value)
    {
        var parser = new Parser(new Source(Encoding.UTF8.GetBytes(value)), ParserLimits.Trusted);
        parser.Advance();
        var node = parser.Value(isConst: true);
        parser.Expect(TokenKind.EndOfFile);
        return node;
    }

    private DocumentNode Document()
    {
        Advance();
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(Definition());
        }
        while (!Peek(TokenKind.EndOfFile));
        return new DocumentNode(Source, definitions);
    }

    private DefinitionNode Definition()
    {
        if (Peek(TokenKind.BraceL))
        {
            return new OperationNode(Token.Start, null, OperationKind.Query, null, [], [], SelectionSet());
        }

        var described = HasDescription;
        var keyword = described ? Lookahead() : Token;
        if (described && keyword.Kind == TokenKind.BraceL)
        {
            throw Fault(Token.Start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        return TypeSystemDefinition(keyword.Value!) ?? keyword.Value switch
        {
            "query" or "mutation" or "subscription" => Operation(),
            "fragment" => Fragment(),
            _ when described => throw Fault(Token.Start, "Unexpected description, only GraphQL definitions support descriptions."),
            "extend" => Extension(),
            _ => throw Unexpected(keyword),
        };
    }

    private OperationNode Operation()
    {
        var start = Token.Start;
        var description = Description();
        var kind = OperationType();
        var name = Peek(TokenKind.Name) ? Name() : null;
        return new OperationNode(start, description, kind, name, OptionalMany(TokenKind.ParenL, VariableDefinition, TokenKind.ParenR), Directives(isConst: false), SelectionSet());
    }

    private VariableDefinitionNode VariableDefinition()
    {
        var start = Token.Start;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        var type = TypeReference();
        var defaultValue = TryTake(TokenKind.EqualsSign) ? Value(isConst: true) : null;
        return new VariableDefinitionNode(start, description, variable, type, defaultValue, Directives(isConst: true));
    }

    private SelectionSetNode SelectionSet()
    {
        var start = Token.Start;
        return Deeper(() => new SelectionSetNode(start, Many(TokenKind.BraceL, Selection, TokenKind.BraceR)));
    }

    private SelectionNode Selection()
    {
        Count(ref _selections, "selections", Limits.MaxSelections, "Ask for fewer fields, or in several requests.");
        return Peek(TokenKind.Spread) ? Spread() : Field();
    }

    private FieldNode Field()
    {
        var first = Name();
        var name = TryTake(TokenKind.Colon) ? Name() : null;
        return new FieldNode(
            first.Start, name is null ? null : first, name ?? first, Arguments(isConst: false), Directives(isConst: false), Peek(TokenKind.BraceL) ? SelectionSet() : null);
    }

    private SelectionNode Spread()
    {
        var start = Expect(TokenKind.Spread).Start;
        var conditioned = TryTakeKeyword("on");
        if (!conditioned && Peek(TokenKind.Name))
        {
            return new FragmentSpreadNode(start, Name(), Directives(isConst: false));
        }

        return new InlineFragmentNode(start, conditioned ? NamedType() : null, Directives(isConst: false), SelectionSet());
    }

    private FragmentNode Fragment()
    {
        Count(ref _fragments, "fragments", Limits.MaxFragments, "Define fewer fragments.");
        var start = Token.Start;
        var description = Description();
        ExpectKeyword("fragment");
        var name = string.Equals(Token.Value, "on", StringComparison.Ordinal) ? throw Unexpected() : Name();
        ExpectKeyword("on");
        return new FragmentNode(start, description, name, NamedType(), Directives(isConst: false), SelectionSet());
    }
}
