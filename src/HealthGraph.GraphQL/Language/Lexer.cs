using System.Text;

namespace HealthGraph.GraphQL.Language;

/// <summary>Cuts UTF-8 bytes into tokens, with the messages and places of the reference implementation.</summary>
internal sealed class Lexer(Source source, bool coordinates = false)
{
    private readonly ReadOnlyMemory<byte> _body = source.Body;

    /// <summary>The next token at or after a byte offset.</summary>
    public Token Next(int position)
    {
        var body = _body.Span;
        position = coordinates ? position : SkipIgnored(body, position);
        if (position >= body.Length)
        {
            return new Token(TokenKind.EndOfFile, body.Length, body.Length, null);
        }

        var code = body[position];
        var kind = Punctuator(body, position);
        if (kind != TokenKind.StartOfFile)
        {
            return new Token(kind, position, position + (kind == TokenKind.Spread ? 3 : 1), null);
        }

        return code switch
        {
            (byte)'"' when !coordinates => new StringLexer(source).Read(position),
            _ when !coordinates && (char.IsAsciiDigit((char)code) || code == '-') => new NumberLexer(source).Read(position),
            _ when IsNameStart(code) => ReadName(body, position),
            (byte)'\'' => throw Error(source, position, "Unexpected single quote character ('), did you mean to use a double quote (\")?"),
            _ => throw Error(source, position, $"{(IsValid(body[position..]) ? "Unexpected" : "Invalid")} character: {Print(source, position)}."),
        };
    }

    public static bool IsNameStart(byte code) => char.IsAsciiLetter((char)code) || code == '_';

    public static bool IsNameContinue(byte code) => char.IsAsciiLetterOrDigit((char)code) || code == '_';

    /// <summary>The character at an offset, as error messages show it.</summary>
    public static string Print(Source source, int position)
    {
        var rest = source.Body.Span[Math.Min(position, source.Body.Length)..];
        if (rest.IsEmpty)
        {
            return "<EOF>";
        }

        Rune.DecodeFromUtf8(rest, out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"),
        };
    }

    public static GraphQLRequestException Error(Source source, int position, string message) =>
        new(new GraphQLError("Syntax Error: " + message, [source.Locate(position)], code: "GRAPHQL_PARSE_FAILED"));

    private static bool IsValid(ReadOnlySpan<byte> rest) => Rune.DecodeFromUtf8(rest, out _, out _) == System.Buffers.OperationStatus.Done;

    private static int SkipIgnored(ReadOnlySpan<byte> body, int position)
    {
        while (position < body.Length)
        {
            var code = body[position];
            if (code is (byte)' ' or (byte)'\t' or (byte)',' or (byte)'\n' or (byte)'\r')
            {
                position++;
            }
            else if (code == '#')
            {
                var length = body[position..].IndexOfAny((byte)'\n', (byte)'\r');
                position = length < 0 ? body.Length : position + length;
            }
            else if (code == 0xEF && body[position..].StartsWith("\uFEFF"u8))
            {
                position += 3;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private TokenKind Punctuator(ReadOnlySpan<byte> body, int position) => body[position] switch
    {
        (byte)'!' when !coordinates => TokenKind.Bang,
        (byte)'$' when !coordinates => TokenKind.Dollar,
        (byte)'&' when !coordinates => TokenKind.Amp,
        (byte)'(' => TokenKind.ParenL,
        (byte)')' => TokenKind.ParenR,
        (byte)'.' when coordinates => TokenKind.Dot,
        (byte)'.' when body[position..].StartsWith("..."u8) => TokenKind.Spread,
        (byte)':' => TokenKind.Colon,
        (byte)'=' when !coordinates => TokenKind.EqualsSign,
        (byte)'@' => TokenKind.At,
        (byte)'[' when !coordinates => TokenKind.BracketL,
        (byte)']' when !coordinates => TokenKind.BracketR,
        (byte)'{' when !coordinates => TokenKind.BraceL,
        (byte)'|' when !coordinates => TokenKind.Pipe,
        (byte)'}' when !coordinates => TokenKind.BraceR,
        _ => TokenKind.StartOfFile,
    };

    private static Token ReadName(ReadOnlySpan<byte> body, int start)
    {
        var end = start + 1;
        while (end < body.Length && IsNameContinue(body[end]))
        {
            end++;
        }

        return new Token(TokenKind.Name, start, end, Encoding.UTF8.GetString(body[start..end]));
    }
}
