using System.Text;

namespace HealthGraph.GraphQL.Language;

/// <summary>The name of a part of a schema: <c>Type</c>, <c>Type.member</c>, <c>Type.field(argument:)</c>, <c>@directive</c>, <c>@directive(argument:)</c> (specification, 3.14).</summary>
/// <param name="IsDirective">It names a directive, not a type.</param>
/// <param name="Name">Name of the type or the directive.</param>
/// <param name="Member">Name of the field or the enum value; null for none.</param>
/// <param name="Argument">Name of the argument; null for none.</param>
internal sealed record SchemaCoordinate(bool IsDirective, string Name, string? Member, string? Argument)
{
    /// <summary>Reads a coordinate; no blanks are allowed in it.</summary>
    /// <exception cref="GraphQLRequestException">It is none.</exception>
    public static SchemaCoordinate Parse(string text) => new CoordinateParser(new Source(Encoding.UTF8.GetBytes(text))).Coordinate();

    public override string ToString() =>
        (IsDirective ? "@" : "") + Name + (Member is null ? "" : "." + Member) + (Argument is null ? "" : $"({Argument}:)");

    private sealed class CoordinateParser(Source source) : TokenStream(source, ParserLimits.Trusted, coordinates: true)
    {
        public SchemaCoordinate Coordinate()
        {
            Advance();
            var isDirective = TryTake(TokenKind.At);
            var name = Name().Value;
            var member = !isDirective && TryTake(TokenKind.Dot) ? Name().Value : null;
            var argument = (isDirective || member is not null) && Peek(TokenKind.ParenL) ? Argument() : null;
            Expect(TokenKind.EndOfFile);
            return new SchemaCoordinate(isDirective, name, member, argument);
        }

        private string Argument()
        {
            Expect(TokenKind.ParenL);
            var name = Name().Value;
            Expect(TokenKind.Colon);
            Expect(TokenKind.ParenR);
            return name;
        }
    }
}
