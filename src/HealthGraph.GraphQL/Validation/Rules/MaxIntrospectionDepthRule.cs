using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Introspection does not go from list to list without end: a small question with a huge answer.</summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(context)
{
    private const int MaxLists = 3;
    private readonly Dictionary<string, int> _checked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exceeded = new(StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        if (node is FieldNode { Name.Value: "__schema" or "__type" } field && IsTooDeep(field, new(StringComparer.Ordinal), 0))
        {
            Context.Report("Maximum introspection depth exceeded", field);
            return false;
        }

        return true;
    }

    private bool IsTooDeep(SelectionNode node, Dictionary<string, int> visited, int depth)
    {
        if (node is FragmentSpreadNode spread)
        {
            return IsTooDeep(spread.Name.Value, visited, depth);
        }

        if (node is FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" } && ++depth >= MaxLists)
        {
            return true;
        }

        var selections = (node as FieldNode)?.Selections ?? (node as InlineFragmentNode)?.Selections;
        return selections is not null && AnyTooDeep(selections, visited, depth);
    }

    private bool IsTooDeep(string fragment, Dictionary<string, int> visited, int depth)
    {
        if (_exceeded.TryGetValue(fragment, out var exceeded) && exceeded <= depth)
        {
            return true;
        }

        if ((visited.TryGetValue(fragment, out var seen) && seen >= depth) || (_checked.TryGetValue(fragment, out var done) && done >= depth)
            || Context.Fragment(fragment) is not { } definition)
        {
            return false;
        }

        visited[fragment] = depth;
        if (AnyTooDeep(definition.Selections, visited, depth))
        {
            _exceeded[fragment] = depth;
            return true;
        }

        _checked[fragment] = depth;
        return false;
    }

    private bool AnyTooDeep(SelectionSetNode selections, Dictionary<string, int> visited, int depth)
    {
        foreach (var child in selections.Selections)
        {
            if (IsTooDeep(child, visited, depth))
            {
                return true;
            }
        }

        return false;
    }
}
