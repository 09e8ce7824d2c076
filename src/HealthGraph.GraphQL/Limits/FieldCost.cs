using System.Globalization;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Limits;

/// <summary>What one field is reckoned to cost, by its directives <c>@cost</c> and <c>@listSize</c> (the GraphQL Cost Directives specification of IBM).</summary>
internal sealed record FieldCost(double Weight, int? AssumedSize, IReadOnlyList<string> SlicingArguments, IReadOnlyList<string> SizedFields)
{
    private static readonly string[] UsualSlicing = ["first", "last", "limit"];
    private static readonly string[] UsualSized = ["edges", "nodes"];

    /// <summary>The field is a list, as far as its type tells.</summary>
    public bool IsList { get; private init; }

    public static FieldCost Of(FieldDefinition field)
    {
        var listSize = field.Node?.Directives.FirstOrDefault(d => d.Name.Value is "listSize");
        var slicing = Names(listSize, "slicingArguments") ?? [.. field.Arguments.Select(a => a.Name).Where(n => UsualSlicing.Contains(n, StringComparer.Ordinal))];
        var isList = field.Type.Nullable is ListType;
        var assumed = Argument(listSize, "assumedSize") is NumberNode size ? int.Parse(size.Text, CultureInfo.InvariantCulture) : (int?)null;
        return new FieldCost(Weigh(field), assumed, slicing, Names(listSize, "sizedFields") ?? (isList || slicing.Length == 0 ? [] : UsualSized)) { IsList = isList };
    }

    private static double Weigh(FieldDefinition field)
    {
        var own = Argument(field.Node?.Directives.FirstOrDefault(d => d.Name.Value is "cost"), "weight")
            ?? Argument(field.Type.Named.Nodes.SelectMany(n => n.Directives).FirstOrDefault(d => d.Name.Value is "cost"), "weight");
        return own is StringNode text && double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) ? weight : field.Type.Named.IsLeaf ? 0 : 1;
    }

    private static ValueNode? Argument(DirectiveNode? directive, string name) =>
        directive?.Arguments.FirstOrDefault(a => string.Equals(a.Name.Value, name, StringComparison.Ordinal))?.Value;

    private static string[]? Names(DirectiveNode? directive, string name) =>
        Argument(directive, name) is ListNode list ? [.. list.Values.OfType<StringNode>().Select(s => s.Value)] : null;
}
