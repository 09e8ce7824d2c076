using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Theory]
    [InlineData("type Query { a: ^Nope }", "Unknown type \"Nope\".")]
    [InlineData("type Query { a: Int } type ^Query { b: Int }", "There can be only one type named \"Query\".")]
    [InlineData("type Query {", "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("interface I { a: Int } type Query implements I { b: Int }", "Interface field I.a expected but Query does not provide it.")]
    [InlineData("type A { a: Int }", "Query root type must be provided.")]
    [InlineData("type Query { a(b: Query): Int }", "The type of Query.a(b:) must be Input Type but got: Query.")]
    public void Build_WrongSchema_SaysWhy(string sdl, string message) =>
        Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl(sdl.Replace("^", "", StringComparison.Ordinal)).Build()).Errors.Select(e => e.Message).ShouldContain(message);

    [Fact]
    public void Build_SeveralFaults_AreToldAtOnce() =>
        Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl("type Query { a: A b: B c(d: C): D }").Build()).Errors.Count.ShouldBe(4);

    [Fact]
    public void ToSdl_Schema_KeepsDescriptionsAndDirectives()
    {
        const string Sdl = """"
            """Says "what"."""
            directive @tag(name: String! = "x") repeatable on FIELD_DEFINITION | OBJECT

            """
            A thing.
              With more.
            """
            type Query @tag @tag(name: "y") {
              """First."""
              a(
                """Which."""
                b: [In!] = [{n: 1}]
              ): Int @deprecated(reason: "no")

              """Second."""
              c: E
              d: S
            }

            input In {
              n: Int! = 5
            }

            enum E {
              A
              B @deprecated
            }

            scalar S @specifiedBy(url: "https://example.org")

            """";
        SchemaBuilder.ReadSchema(Sdl, new Dictionary<string, IScalarFormat>(StringComparer.Ordinal)).ToSdl().ShouldBe(Sdl);
    }

    [Fact]
    public void AddResolver_OfATask_IsRefused() =>
        Should.Throw<ArgumentException>(() => SchemaBuilder.FromSdl("type Query { a: Int }").AddResolver("Query", "a", _ => Task.FromResult(1)));

    [Fact]
    public void Build_ResolverOfInterface_ServesItsTypes()
    {
        var e = Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl("interface I { a: Int } type A implements I { a: Int } type B implements I { a: Int } type Query { i: I }")
            .AddResolver<object, int>("I", "a", (_, _) => 1).Build());
        e.Errors.Select(x => x.Message).ShouldBe(["Query.i has no resolver, and Query is bound to no .NET type.", "I has no type resolver, and A, B is bound to no .NET type."], ignoreOrder: true);
    }

    [Fact]
    public void Build_ParentOfAnotherType_IsAFault() =>
        Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl("type A { a: Int } type Query { a: A }").BindType<Uri>("A")
            .AddResolver<string, int>("A", "a", (_, _) => 1).AddResolver("Query", "a", _ => (Uri?)null).Build()).Message.ShouldContain("takes a parent of type String");
}
