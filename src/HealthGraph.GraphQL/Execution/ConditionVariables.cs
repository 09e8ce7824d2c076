using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Execution;

/// <summary>The variables that decide an operation's <c>@skip</c> and <c>@include</c>, its fragments' too.</summary>
internal static class ConditionVariables
{
    public static IReadOnlyCollection<string> Of(OperationNode operation, IReadOnlyDictionary<string, FragmentNode> fragments)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>([operation.Selections]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection.Directives.Count > 0)
                {
                    found.UnionWith(Variables(selection.Directives));
                }

                var below = selection switch
                {
                    FieldNode field => field.Selections,
                    InlineFragmentNode inline => inline.Selections,
                    FragmentSpreadNode spread when seen.Add(spread.Name.Value) => fragments.GetValueOrDefault(spread.Name.Value)?.Selections,
                    _ => null,
                };
                if (below is not null)
                {
                    open.Push(below);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Variables(IReadOnlyList<DirectiveNode> directives) => directives.Where(d => d.Name.Value is "skip" or "include")
        .SelectMany(d => d.Arguments).Select(a => a.Value).OfType<VariableNode>().Select(v => v.Name.Value);
}
