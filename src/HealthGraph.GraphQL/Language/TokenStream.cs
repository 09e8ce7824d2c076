using System.Text;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Language;

/// <summary>The token at hand, and the small steps that every rule of the grammar is made of.</summary>
internal class TokenStream
{
    private readonly Source _source;
    private readonly Lexer _lexer;
    private readonly ParserLimits _limits;
    private int _tokens;
    private int _depth;

    public TokenStream(Source source, ParserLimits limits, bool coordinates = false)
    {
        if (source.Body.Length > limits.MaxBytes)
        {
            throw LimitErrors.Exceeded("documentBytes", limits.MaxBytes, source.Body.Length, "Send a shorter document.", null);
        }

        _source = source;
        _limits = limits;
        _lexer = new Lexer(source, coordinates);
        Token = new Token(TokenKind.StartOfFile, 0, 0, null);
    }

    protected Token Token { get; private set; }

    protected Source Source => _source;

    protected ParserLimits Limits => _limits;

    protected Token Lookahead() => _lexer.Next(Token.End);

    protected void Advance()
    {
        Token = _lexer.Next(Token.End);
        if (Token.Kind != TokenKind.EndOfFile)
        {
            Count(ref _tokens, "tokens", _limits.MaxTokens, "Send a shorter document.");
        }
    }

    /// <summary>One more of something of which there may only be so many, where the token at hand stands.</summary>
    protected void Count(ref int counted, string limit, int allowed, string change)
    {
        if (++counted > allowed)
        {
            throw LimitErrors.OneTooMany(limit, allowed, change, _source.Locate(Token.Start));
        }
    }

    protected bool Peek(TokenKind kind) => Token.Kind == kind;

    protected Token Expect(TokenKind kind)
    {
        var token = Token;
        if (token.Kind != kind)
        {
            throw Lexer.Error(_source, token.Start, $"Expected {Token.Describe(kind)}, found {token.Describe()}.");
        }

        Advance();
        return token;
    }

    protected bool TryTake(TokenKind kind)
    {
        if (Token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    protected void ExpectKeyword(string value)
    {
        if (!TryTakeKeyword(value))
        {
            throw Lexer.Error(_source, Token.Start, $"Expected \"{value}\", found {Token.Describe()}.");
        }
    }

    protected bool TryTakeKeyword(string value)
    {
        if (Token.Kind != TokenKind.Name || !string.Equals(Token.Value, value, StringComparison.Ordinal))
        {
            return false;
        }

        Advance();
        return true;
    }

    protected GraphQLRequestException Unexpected(Token? at = null) =>
        Lexer.Error(_source, (at ?? Token).Start, $"Unexpected {(at ?? Token).Describe()}.");

    protected GraphQLRequestException Fault(int position, string message) => Lexer.Error(_source, position, message);

    protected NameNode Name()
    {
        var token = Expect(TokenKind.Name);
        return new NameNode(token.Start, token.Value!);
    }

    protected List<T> Any<T>(TokenKind open, Func<T> parse, TokenKind close)
    {
        Expect(open);
        var nodes = new List<T>();
        while (!TryTake(close))
        {
            nodes.Add(parse());
        }

        return nodes;
    }

    protected List<T> Many<T>(TokenKind open, Func<T> parse, TokenKind close)
    {
        Expect(open);
        var nodes = new List<T>();
        do
        {
            nodes.Add(parse());
        }
        while (!TryTake(close));
        return nodes;
    }

    protected IReadOnlyList<T> OptionalMany<T>(TokenKind open, Func<T> parse, TokenKind close) => Peek(open) ? Many(open, parse, close) : [];

    protected List<T> Delimited<T>(TokenKind delimiter, Func<T> parse)
    {
        TryTake(delimiter);
        var nodes = new List<T>();
        do
        {
            nodes.Add(parse());
        }
        while (TryTake(delimiter));
        return nodes;
    }

    /// <summary>Runs a rule that may contain itself, and gives up before the stack does.</summary>
    protected T Deeper<T>(Func<T> parse)
    {
        if (++_depth > _limits.MaxDepth)
        {
            throw LimitErrors.OneTooMany("nesting", _limits.MaxDepth, "Nest selections, lists and objects less deeply.", _source.Locate(Token.Start));
        }

        var node = parse();
        _depth--;
        return node;
    }
}
