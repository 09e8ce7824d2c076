using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Limits;

/// <summary>
/// Reckons before execution how many objects an operation may give: a field's weight (one for an object, nothing for a leaf, or its
/// <c>@cost</c>) and all below it, times the length of its list. Introspection costs nothing.
/// </summary>
internal sealed class CostAnalysis(Schema schema, DocumentNode document, IReadOnlyDictionary<string, FragmentNode> fragments, VariableValues variables, ExecutorOptions options)
{
    private readonly Dictionary<(string Fragment, NamedType Parent), double> _fragments = [];

    /// <summary>A variable decided the length of some list, so that the cost is this request's only.</summary>
    public bool DependsOnVariables { get; private set; }

    /// <summary>The operation's cost.</summary>
    /// <exception cref="GraphQLRequestException">A list is asked for that is too long.</exception>
    public double Cost(OperationNode operation) => Cost(operation.Selections, (NamedType)schema.Root(operation.Kind)!, null, 1);

    /// <summary>Cost of selections; fields that <paramref name="sized"/> names are lists of the given size.</summary>
    private double Cost(SelectionSetNode? set, NamedType parent, IReadOnlyList<string>? sized, double size)
    {
        var sum = 0.0;
        foreach (var selection in set?.Selections ?? [])
        {
            sum += selection switch
            {
                FieldNode field => Cost(field, parent, sized, size),
                InlineFragmentNode inline => Cost(inline.Selections, inline.Condition is null ? parent : schema.Type(inline.Condition.Name.Value)!, sized, size),
                FragmentSpreadNode spread => Cost(fragments[spread.Name.Value], sized, size),
                _ => 0,
            };
        }

        return sum;
    }

    private double Cost(FragmentNode fragment, IReadOnlyList<string>? sized, double size)
    {
        var type = schema.Type(fragment.Condition.Name.Value)!;
        if (sized is { Count: > 0 })
        {
            return Cost(fragment.Selections, type, sized, size);
        }

        if (!_fragments.TryGetValue((fragment.Name.Value, type), out var cost))
        {
            _fragments[(fragment.Name.Value, type)] = cost = Cost(fragment.Selections, type, null, 1);
        }

        return cost;
    }

    private double Cost(FieldNode node, NamedType parent, IReadOnlyList<string>? sized, double size)
    {
        if (node.Name.Value.StartsWith("__", StringComparison.Ordinal) || schema.Field(parent, node.Name.Value) is not { } field)
        {
            return 0;
        }

        var cost = field.Cost;
        var sliced = Sliced(node, field, cost);
        var isSized = sized is not null && sized.Contains(field.Name, StringComparer.Ordinal);
        var length = isSized ? size : !cost.IsList ? 1 : sliced ?? cost.AssumedSize ?? options.DefaultListSize;
        var below = cost.IsList || cost.SizedFields.Count == 0
            ? Cost(node.Selections, field.Type.Named, null, 1)
            : Cost(node.Selections, field.Type.Named, cost.SizedFields, sliced ?? cost.AssumedSize ?? options.DefaultListSize);
        return length * (cost.Weight + below);
    }

    /// <summary>The greatest length that an argument asks for; null where none does.</summary>
    private double? Sliced(FieldNode node, FieldDefinition field, FieldCost cost)
    {
        double? length = null;
        foreach (var name in cost.SlicingArguments)
        {
            var given = node.Arguments.FirstOrDefault(a => string.Equals(a.Name.Value, name, StringComparison.Ordinal));
            if (Number(given?.Value, field.Argument(name)) is not { } asked)
            {
                continue;
            }

            if (asked > options.MaxListSize)
            {
                throw LimitErrors.Exceeded("listSize", options.MaxListSize, (long)asked, $"Give \"{name}\" of {field.Name} a smaller value and page through the rest.", document.Source.Locate((given ?? (Node)node).Start));
            }

            length = Math.Max(length ?? 0, asked);
        }

        return length;
    }

    private double? Number(ValueNode? given, InputValue? definition)
    {
        if (given is VariableNode variable)
        {
            DependsOnVariables = true;
            return variables.TryGet(variable.Name.Value, out var value) ? value as int? : definition?.Default as int?;
        }

        return given is NumberNode number ? double.Parse(number.Text, System.Globalization.CultureInfo.InvariantCulture) : given is null ? definition?.Default as int? : null;
    }
}
