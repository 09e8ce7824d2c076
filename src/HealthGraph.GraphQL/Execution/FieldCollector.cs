using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Gathers the fields of selection sets that apply to an object type, by response key in the order of the document (specification, CollectFields).</summary>
/// <param name="schema">The schema.</param>
/// <param name="fragment">A fragment by its name; null where there is none.</param>
/// <param name="variables">Decide <c>@skip</c> and <c>@include</c>; an absent one leaves its selection in.</param>
/// <param name="spend">Is told how much work each selection set was.</param>
internal sealed class FieldCollector(Schema schema, Func<string, FragmentNode?> fragment, VariableValues variables, Action<int> spend)
{
    public List<CollectedField> Collect(ObjectType type, IEnumerable<SelectionSetNode> sets)
    {
        var fields = new List<CollectedField>();
        var byKey = new Dictionary<string, CollectedField>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(type, set, fields, byKey, visited);
        }

        return fields;
    }

    private void Collect(ObjectType type, SelectionSetNode set, List<CollectedField> fields, Dictionary<string, CollectedField> byKey, HashSet<string> visited)
    {
        spend(set.Selections.Count);
        foreach (var selection in set.Selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!byKey.TryGetValue(field.ResponseKey, out var collected))
                    {
                        byKey[field.ResponseKey] = collected = new CollectedField(field.ResponseKey);
                        fields.Add(collected);
                    }

                    collected.Nodes.Add(field);
                    break;
                case InlineFragmentNode inline when inline.Condition is null || Applies(inline.Condition, type):
                    Collect(type, inline.Selections, fields, byKey, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && fragment(spread.Name.Value) is { } definition && Applies(definition.Condition, type):
                    Collect(type, definition.Selections, fields, byKey, visited);
                    break;
                default:
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        schema.Type(condition.Name.Value) is { } named && (named == type || schema.IsSubType(named, type));

    private bool IsIncluded(SelectionNode node)
    {
        foreach (var directive in node.Directives)
        {
            if (directive.Name.Value is "skip" or "include" && Condition(directive) is { } condition && condition == directive.Name.Value is "skip")
            {
                return false;
            }
        }

        return true;
    }

    private bool? Condition(DirectiveNode directive) => directive.Arguments.FirstOrDefault(a => a.Name.Value is "if")?.Value switch
    {
        BooleanNode literal => literal.Value,
        VariableNode variable when variables.TryGet(variable.Name.Value, out var value) => value as bool?,
        _ => null,
    };
}
