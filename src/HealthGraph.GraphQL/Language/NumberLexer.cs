using System.Text;

namespace HealthGraph.GraphQL.Language;

/// <summary>Reads IntValue and FloatValue (specification, 2.9.1 and 2.9.2).</summary>
internal readonly struct NumberLexer(Source source)
{
    public Token Read(int start)
    {
        var body = source.Body.Span;
        var position = start;
        var isFloat = false;
        if (body[position] == '-')
        {
            position++;
        }

        if (At(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(At(position)))
            {
                throw Lexer.Error(source, position, $"Invalid number, unexpected digit after 0: {Lexer.Print(source, position)}.");
            }
        }
        else
        {
            position = Digits(position);
        }

        if (At(position) == '.')
        {
            isFloat = true;
            position = Digits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            isFloat = true;
            position += At(position + 1) is '+' or '-' ? 2 : 1;
            position = Digits(position);
        }

        if (At(position) == '.' || (position < body.Length && Lexer.IsNameStart(body[position])))
        {
            throw Expected(position);
        }

        return new Token(isFloat ? TokenKind.Float : TokenKind.Int, start, position, Encoding.ASCII.GetString(body[start..position]));
    }

    private char At(int position) => position < source.Body.Length ? (char)source.Body.Span[position] : '\0';

    private int Digits(int position)
    {
        if (!char.IsAsciiDigit(At(position)))
        {
            throw Expected(position);
        }

        while (char.IsAsciiDigit(At(position)))
        {
            position++;
        }

        return position;
    }

    private GraphQLRequestException Expected(int position) =>
        Lexer.Error(source, position, $"Invalid number, expected digit but got: {Lexer.Print(source, position)}.");
}
