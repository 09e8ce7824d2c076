using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    private static readonly string[] Names = ["a", "_b9", "on", "type", "query", "true1", "Input"];

    [Theory]
    [InlineData("{ 名 }", "1:3 U+540D")]
    [InlineData("{ \"中\" 😀 }", "1:3 Expected Name, found String")]
    [InlineData("# 中文\r\n{ a(b: \"😀\") ? }", "2:14 Unexpected character: \"?\"")]
    [InlineData("{\r  a\r  %\r}", "3:3 Unexpected character: \"%\"")]
    [InlineData("{ a(b: \"\"\"中\n  😀\"\"\") ) }", "2:10 Expected Name, found \")\"")]
    public void Parse_Wrong_IsPlacedInUtf16Columns(string text, string expected)
    {
        var error = Should.Throw<GraphQLRequestException>(() => Parser.Parse(text)).Error;
        var place = error.Locations[0];
        expected.ShouldStartWith($"{place.Line}:{place.Column} ");
        error.Message.ShouldContain(expected[(expected.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public void Parse_InvalidUtf8_IsRefused()
    {
        byte[] bytes = [.. "{ a(b: \""u8, 0xFF, .. "\") }"u8];
        Should.Throw<GraphQLRequestException>(() => Parser.Parse(bytes, ParserLimits.Trusted)).Error.Message.ShouldContain("Invalid character within String");
    }

    [Fact]
    public void Print_AnyDocument_ReadsBackTheSame() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Document().ToArbitrary(), text =>
    {
        var printed = Printer.Print(Parser.Parse(text));
        return Printer.Print(Parser.Parse(printed)) == printed && Tree(Parser.Parse(printed)) == Tree(Parser.Parse(text));
    }));

    [Fact]
    public void Parse_AnyBytes_IsReadOrRefused() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(
        Gen.ArrayOf(Gen.Elements<byte>([.. "{}()[]:=!|&$@\"\\u.#a1-e \n,"u8, 0xE4, 0xB8, 0xAD, 0xFF])).ToArbitrary(),
        bytes =>
        {
            try
            {
                Parser.Parse(bytes, new ParserLimits(1000, 1000, 50));
            }
            catch (GraphQLRequestException e)
            {
                e.Error.Locations.ShouldNotBeEmpty();
            }

            return true;
        }));

    /// <summary>Values with their kinds, strings resolved: what printing must not change.</summary>
    private static string Tree(DocumentNode document)
    {
        var strings = new StringBuilder();
        foreach (var field in document.Definitions.OfType<OperationNode>().SelectMany(o => o.Selections.Selections).OfType<FieldNode>())
        {
            foreach (var argument in field.Arguments)
            {
                strings.Append(argument.Name.Value).Append('=').Append(argument.Value is StringNode s ? $"{s.IsBlock}:{s.Value}" : Printer.Print(argument.Value)).Append('\n');
            }
        }

        return strings.ToString();
    }

    private static Gen<string> Document() =>
        from fields in Gen.NonEmptyListOf(Field())
        from head in Gen.Elements("", "query Q ", "\"d\" query Q($v: [Int!]! = [1] @a) @b(c: 1) ", "mutation ", "\"\"\"\n  block \"d\"\n\"\"\" subscription S ")
        select head + "{ " + string.Join(' ', fields) + " }";

    private static Gen<string> Field() =>
        from name in Gen.Elements(Names)
        from value in Value()
        from rest in Gen.Elements("", " { x }", " @skip(if: true)", " { ...F @include(if: $v) ... on T { y } ... { z } }")
        select $"k: {name}(a: {value}, b: [{value}], c: {{ d: {value} }}){rest}";

    private static Gen<string> Value() => Gen.OneOf(
        Gen.Elements("1", "-0.5e+10", "true", "null", "ENUM", "$v", "[]", "{}"),
        Gen.ListOf(Gen.Elements("a", "中", "😀", "\"", "\\", "\n", "\t", " ", "\u0007", "\u007f", "\"\"\"")).Select(parts => PrintedString.Print(string.Concat(parts))),
        Gen.ListOf(Gen.Elements("a", "中", "\n", "  ", "\t", "\\\"\"\"", "b \\", "\r\n")).Select(parts => "\"\"\"" + string.Concat(parts) + "\n\"\"\""));
}
