using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Validation.Overlap;

/// <summary>A field of a selection set, with the type it is asked of.</summary>
internal sealed record FieldUse(NamedType? Parent, FieldNode Node, FieldDefinition? Definition);

/// <summary>Fields of a selection set by response key, inline fragments flattened, and the fragments that it spreads.</summary>
internal sealed class FieldMap
{
    public List<string> Keys { get; } = [];

    public Dictionary<string, List<FieldUse>> Fields { get; } = new(StringComparer.Ordinal);

    public List<string> Fragments { get; } = [];

    /// <summary>Fragments compared with these fields already, and whether as mutually exclusive ones.</summary>
    public Dictionary<string, bool> Compared { get; } = new(StringComparer.Ordinal);

    public static FieldMap Of(Schema schema, NamedType? parent, SelectionSetNode set)
    {
        var map = new FieldMap();
        map.Add(schema, parent, set);
        return map;
    }

    private void Add(Schema schema, NamedType? parent, SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!Fields.TryGetValue(field.ResponseKey, out var uses))
                    {
                        Fields[field.ResponseKey] = uses = [];
                        Keys.Add(field.ResponseKey);
                    }

                    uses.Add(new FieldUse(parent, field, (parent as FieldsType)?.Field(field.Name.Value)));
                    break;
                case FragmentSpreadNode spread when !Fragments.Contains(spread.Name.Value, StringComparer.Ordinal):
                    Fragments.Add(spread.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    Add(schema, inline.Condition is null ? parent : schema.Type(inline.Condition.Name.Value), inline.Selections);
                    break;
                default:
                    break;
            }
        }
    }
}
