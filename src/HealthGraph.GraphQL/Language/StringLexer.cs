using System.Buffers;
using System.Text;

namespace HealthGraph.GraphQL.Language;

/// <summary>Reads quoted strings and block strings, escapes resolved (specification, 2.9.4).</summary>
internal readonly struct StringLexer(Source source)
{
    public Token Read(int start) =>
        source.Body.Span[start..].StartsWith("\"\"\""u8) ? ReadBlock(start) : ReadQuoted(start);

    private Token ReadQuoted(int start)
    {
        var body = source.Body.Span;
        var text = new StringBuilder();
        var position = start + 1;
        while (position < body.Length)
        {
            switch (body[position])
            {
                case (byte)'"':
                    return new Token(TokenKind.String, start, position + 1, text.ToString());
                case (byte)'\n' or (byte)'\r':
                    throw Unterminated(position);
                case (byte)'\\':
                    position += Escape(position, text);
                    break;
                default:
                    position += Character(position, text);
                    break;
            }
        }

        throw Unterminated(position);
    }

    private Token ReadBlock(int start)
    {
        var body = source.Body.Span;
        var lines = new List<string>();
        var line = new StringBuilder();
        var position = start + 3;
        while (position < body.Length)
        {
            var rest = body[position..];
            if (rest.StartsWith("\"\"\""u8))
            {
                lines.Add(line.ToString());
                return new Token(TokenKind.BlockString, start, position + 3, string.Join('\n', BlockString.Dedent(lines)));
            }

            if (rest.StartsWith("\\\"\"\""u8))
            {
                line.Append("\"\"\"");
                position += 4;
            }
            else if (rest[0] is (byte)'\n' or (byte)'\r')
            {
                lines.Add(line.ToString());
                line.Clear();
                position += rest.StartsWith("\r\n"u8) ? 2 : 1;
            }
            else
            {
                position += Character(position, line);
            }
        }

        throw Unterminated(position);
    }

    private int Character(int position, StringBuilder text)
    {
        if (Rune.DecodeFromUtf8(source.Body.Span[position..], out var rune, out var length) != OperationStatus.Done)
        {
            throw Lexer.Error(source, position, $"Invalid character within String: {Lexer.Print(source, position)}.");
        }

        text.Append(rune.ToString());
        return length;
    }

    private int Escape(int position, StringBuilder text)
    {
        var code = position + 1 < source.Body.Length ? source.Body.Span[position + 1] : (byte)0;
        var plain = code switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => '\0',
        };
        if (plain != '\0')
        {
            text.Append(plain);
            return 2;
        }

        if (code != 'u')
        {
            throw Lexer.Error(source, position, $"Invalid character escape sequence: \"{Slice(position, 2)}\".");
        }

        return position + 2 < source.Body.Length && source.Body.Span[position + 2] == '{' ? VariableEscape(position, text) : FixedEscape(position, text);
    }

    private int VariableEscape(int position, StringBuilder text)
    {
        var point = 0;
        var size = 3;
        while (size < 12 && position + size < source.Body.Length)
        {
            var code = source.Body.Span[position + size++];
            if (code == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                text.Append(new Rune(point).ToString());
                return size;
            }

            var digit = Hex(code);
            if (digit < 0 || point > 0x10FFFF)
            {
                break;
            }

            point = (point << 4) | digit;
        }

        throw Lexer.Error(source, position, $"Invalid Unicode escape sequence: \"{Slice(position, size)}\".");
    }

    private int FixedEscape(int position, StringBuilder text)
    {
        var unit = FourHex(position + 2);
        if (unit >= 0 && Rune.IsValid(unit))
        {
            text.Append((char)unit);
            return 6;
        }

        if (unit is >= 0xD800 and <= 0xDBFF && source.Body.Length > position + 7 && source.Body.Span[(position + 6)..].StartsWith("\\u"u8))
        {
            var trail = FourHex(position + 8);
            if (trail is >= 0xDC00 and <= 0xDFFF)
            {
                text.Append((char)unit).Append((char)trail);
                return 12;
            }
        }

        throw Lexer.Error(source, position, $"Invalid Unicode escape sequence: \"{Slice(position, 6)}\".");
    }

    private int FourHex(int position)
    {
        var value = 0;
        for (var i = position; i < position + 4; i++)
        {
            var digit = i < source.Body.Length ? Hex(source.Body.Span[i]) : -1;
            if (digit < 0)
            {
                return -1;
            }

            value = (value << 4) | digit;
        }

        return value;
    }

    private static int Hex(byte code) => code switch
    {
        >= (byte)'0' and <= (byte)'9' => code - '0',
        >= (byte)'a' and <= (byte)'f' => code - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => code - 'A' + 10,
        _ => -1,
    };

    private string Slice(int position, int length) =>
        Encoding.UTF8.GetString(source.Body.Span[position..Math.Min(source.Body.Length, position + length)]);

    private GraphQLRequestException Unterminated(int position) => Lexer.Error(source, position, "Unterminated string.");
}
