using System.Text.RegularExpressions;
using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Types;
using HealthGraph.GraphQL.Validation;

namespace HealthGraph.GraphQL.Tests.Validation;

/// <summary>Each rule: a document that it must refuse, at the places marked, and one like it that it must not.</summary>
public sealed partial class RuleTests
{
    private const string Sdl = """
        directive @on(a: Int!) on FIELD
        directive @many(a: Int) repeatable on FIELD
        interface Pet { name: String! }
        type Cat implements Pet { name: String! nick: String lives: Int! friend: Cat }
        type Dog implements Pet { name: String! nick: String! lives: String friend: Dog barks(loud: Boolean = true): Boolean }
        union Any = Cat | Dog
        enum Size { BIG SMALL }
        input Where { name: String size: Size! = BIG need: Int! }
        input One @oneOf { a: Int b: String }
        type Query { pet: Pet cat: Cat dog: Dog any: Any find(where: Where, one: One, size: Size, ids: [ID!], n: Int! = 1): Cat need(id: ID!): Cat }
        type Subscription { a: Int b: Int }
        """;

    public static TheoryData<string, string, string> Cases => new()
    {
        { "ExecutableDefinitionsRule", "{ pet { name } } ^type T { a: Int }", "{ pet { name } }" },
        { "UniqueOperationNamesRule", "query ^A { pet { name } } query ^A { pet { name } }", "query A { pet { name } } query a { pet { name } }" },
        { "LoneAnonymousOperationRule", "^{ pet { name } } query B { pet { name } }", "query A { pet { name } } query B { pet { name } }" },
        { "SingleFieldSubscriptionsRule", "subscription { a ^b }", "subscription { a a }" },
        { "SingleFieldSubscriptionsRule", "subscription { ^__typename }", "subscription { ...F } fragment F on Subscription { a }" },
        { "KnownTypeNamesRule", "query ($a: ^Nope) { pet { ... on ^Catt { name } } }", "query ($a: Where) { pet { ... on Cat { name } } }" },
        { "FragmentsOnCompositeTypesRule", "fragment F on ^Size { a } { pet { ... on ^Where { a } } }", "fragment F on Any { ... on Cat { name } }" },
        { "VariablesAreInputTypesRule", "query ($a: ^[Cat!]) { pet { name } }", "query ($a: [Where!]) { pet { name } }" },
        { "ScalarLeafsRule", "{ cat { name ^{ x } } ^pet }", "{ cat { name } }" },
        { "FieldsOnCorrectTypeRule", "{ pet { ^lives } any { ^name } cat { ^__schema { a } } }", "{ pet { name __typename } any { __typename } __schema { types { name } } }" },
        { "UniqueFragmentNamesRule", "fragment ^F on Cat { name } fragment ^F on Dog { name }", "fragment F on Cat { name } fragment f on Cat { name }" },
        { "KnownFragmentNamesRule", "{ cat { ...^F } }", "{ cat { ...F } } fragment F on Cat { name }" },
        { "NoUnusedFragmentsRule", "{ cat { name } } ^fragment F on Cat { ...G } ^fragment G on Cat { name }", "{ cat { ...F } } fragment F on Cat { ...G } fragment G on Cat { name }" },
        { "PossibleFragmentSpreadsRule", "{ cat { ^... on Dog { name } ^...F } } fragment F on Dog { name }", "{ cat { ... on Pet { name } ... on Any { __typename } ... on Cat { name } } }" },
        { "NoFragmentCyclesRule", "fragment F on Cat { friend { ^...G } } fragment G on Cat { ^...F }", "fragment F on Cat { ...G ...G } fragment G on Cat { name }" },
        { "UniqueVariableNamesRule", "query ($^a: Int, $^a: Int) { pet { name } }", "query ($a: Int, $b: Int) { pet { name } }" },
        { "NoUndefinedVariablesRule", "^query ($a: Int!) { need(id: ^$b) { name } find(n: $a) { name } }", "query ($b: ID!) { need(id: $b) { name } }" },
        { "NoUnusedVariablesRule", "query (^$a: Int, $b: ID!) { need(id: $b) { name } }", "query ($b: Int!) { ...F } fragment F on Query { find(where: { need: $b }) { name } }" },
        { "KnownDirectivesRule", "query ^@skip(if: true) { cat { name ^@nope } }", "{ cat @skip(if: true) { name @on(a: 1) } }" },
        { "UniqueDirectivesPerLocationRule", "{ cat { name ^@on(a: 1) ^@on(a: 1) } }", "{ cat { name @many @many nick @on(a: 1) } }" },
        { "KnownArgumentNamesRule", "{ dog { barks(^lowd: true) } cat { name @on(^b: 1) } }", "{ dog { barks(loud: true) } cat { name @on(a: 1) } }" },
        { "UniqueArgumentNamesRule", "{ need(^id: 1, ^id: 2) { name } }", "{ need(id: 1) { name } dog { barks(loud: true) } }" },
        { "ValuesOfCorrectTypeRule", "{ find(where: ^{ name: ^1, size: ^HUGE }, one: ^{ a: 1, b: \"x\" }, size: ^\"BIG\", ids: [^1.5], n: ^null) { name } }", "{ find(where: { need: 1, name: null }, one: { a: 1 }, size: BIG, ids: [1, \"a\"]) { name } again: find(ids: 1) { name } }" },
        { "ProvidedRequiredArgumentsRule", "{ ^need { name ^@on } find { name } }", "{ need(id: 1) { name @on(a: 1) } find { name } }" },
        { "VariablesInAllowedPositionRule", "query (^$a: ID, ^$b: Int) { need(id: ^$a) { name } find(one: { a: ^$b }) { name } }", "query ($a: ID = 1, $b: Int!, $n: Int, $s: Size) { need(id: $a) { name } find(one: { a: $b }, n: $n, where: { need: 1, size: $s }) { name } }" },
        { "OverlappingFieldsCanBeMergedRule", "{ cat { ^x: name ^x: nick } }", "{ cat { x: name x: name } }" },
        { "OverlappingFieldsCanBeMergedRule", "{ pet { ... on Cat { ^x: lives } ... on Dog { ^x: lives } } }", "{ pet { ... on Cat { x: name } ... on Dog { x: name } } }" },
        { "OverlappingFieldsCanBeMergedRule", "{ pet { ... on Cat { ^x: nick } ... on Dog { ^x: nick } } }", "{ dog { a: barks(loud: true) b: barks(loud: false) } }" },
        { "OverlappingFieldsCanBeMergedRule", "{ dog { ^barks(loud: true) ...F } } fragment F on Dog { ^barks(loud: false) }", "{ dog { barks(loud: true) ...F } } fragment F on Dog { barks(loud: true) }" },
        { "UniqueInputFieldNamesRule", "{ find(where: { ^need: 1, ^need: 2 }) { name } }", "{ find(where: { need: 1, name: \"need\" }) { name } }" },
        { "MaxIntrospectionDepthRule", "{ ^__schema { types { fields { type { fields { type { fields { name } } } } } } } }", "{ __schema { types { fields { type { fields { name } } } } } }" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rule_Document_IsRefusedAtTheMarksAndItsLikeIsNot(string rule, string wrong, string right)
    {
        var schema = SchemaBuilder.ReadSchema(Sdl, new Dictionary<string, IScalarFormat>(StringComparer.Ordinal));
        var marks = Marks(wrong);
        Faults(schema, rule, wrong.Replace("^", "", StringComparison.Ordinal)).Order().ShouldBe(marks);
        Faults(schema, rule, right).ShouldBeEmpty();
    }

    [Fact]
    public void Rules_AllHaveACase()
    {
        var schema = SchemaBuilder.ReadSchema(Sdl, new Dictionary<string, IScalarFormat>(StringComparer.Ordinal));
        var rules = DocumentValidator.ExecutableRules(new ValidationContext(Parser.Parse("{ a }"), schema)).Select(r => r.Name);
        rules.Except(Cases.Select(c => (string)((object[])c)[0]), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static List<int> Faults(Schema schema, string rule, string document) =>
        [.. DocumentValidator.Run(new ValidationContext(Parser.Parse(document), schema), c => [.. DocumentValidator.ExecutableRules(c).Where(r => r.Name == rule)]).SelectMany(e => e.Locations).Select(l => l.Column).Distinct()];

    /// <summary>Columns that the marks stand before, the marks themselves not counted.</summary>
    private static List<int> Marks(string document) => [.. Mark().Matches(document).Select((m, i) => m.Index + 1 - i)];

    [GeneratedRegex(@"\^", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
