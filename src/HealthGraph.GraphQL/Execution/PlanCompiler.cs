using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Makes the steps of one operation, for one set of answers to its <c>@skip</c> and <c>@include</c>.</summary>
internal sealed class PlanCompiler(Schema schema, DocumentNode document, IReadOnlyDictionary<string, FragmentNode> fragments, VariableValues conditions, int maxSteps)
{
    private int _ids;

    public DocumentNode Document => document;

    /// <summary>Steps made so far.</summary>
    public int Steps => _ids;

    public int NextId() => Interlocked.Increment(ref _ids) - 1;

    /// <summary>The plan for an object below fields of one response key.</summary>
    public SelectionPlan Compile(ObjectType type, IReadOnlyList<FieldNode> nodes) => CompileSets(type, nodes.Select(n => n.Selections!));

    /// <summary>The plan for an object with these selections.</summary>
    public SelectionPlan CompileSets(ObjectType type, IEnumerable<SelectionSetNode> sets)
    {
        var collected = new FieldCollector(schema, name => fragments.GetValueOrDefault(name), conditions, static _ => { }).Collect(type, sets);
        if (_ids + collected.Count > maxSteps)
        {
            throw LimitErrors.Exceeded("planSteps", maxSteps, null, "Ask for fewer fields, or spread fragments less often.", null);
        }

        return new SelectionPlan(type, [.. collected.Where(c => schema.Field(type, c.Nodes[0].Name.Value) is not null).Select(c => new FieldStep(this, type, schema.Field(type, c.Nodes[0].Name.Value)!, c))]);
    }

    /// <summary>Names of the fields in a selection set, at any type.</summary>
    public void Names(SelectionSetNode? set, HashSet<string> names)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            switch (selection)
            {
                case FieldNode field:
                    names.Add(field.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    Names(inline.Selections, names);
                    break;
                case FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var fragment):
                    Names(fragment.Selections, names);
                    break;
                default:
                    break;
            }
        }
    }
}
