using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;
using HealthGraph.GraphQL.Validation.Overlap;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fields of one response key ask for the same. Wrong: <c>{ name: nickname name }</c>. The algorithm is the reference
/// implementation's (see the long comment there); its bound on work is a twentieth of it, some 5 ms: what people and tools write takes a hundredth of that.
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : ValidationRule(context)
{
    // One more than are reported: more change neither what is reported nor what a conflict made of several says.
    private const int MostConflicts = ValidationContext.MaxErrors + 1;

    private readonly PairSet _compared = new();
    private readonly Dictionary<(NamedType?, SelectionSetNode), FieldMap> _maps = [];
    private readonly ArgumentComparer _arguments = new();
    private int _budget = 25_000;

    public override bool Enter(Node node)
    {
        if (node is SelectionSetNode set && Context.Ancestors[^1] is not InlineFragmentNode && (set.Selections.Count > 1 || set.Selections[0] is InlineFragmentNode))
        {
            foreach (var conflict in Within(Context.Types.ParentType, set))
            {
                Context.Report(conflict.Message, [.. conflict.First, .. conflict.Second]);
            }
        }

        return true;
    }

    private List<Conflict> Within(NamedType? parent, SelectionSetNode set)
    {
        var conflicts = new List<Conflict>();
        var map = Map(parent, set);
        foreach (var key in map.Keys)
        {
            var uses = map.Fields[key];
            for (var i = 0; i < uses.Count; i++)
            {
                for (var j = i + 1; j < uses.Count && conflicts.Count < MostConflicts; j++)
                {
                    Compare(conflicts, false, key, uses[i], uses[j]);
                }
            }
        }

        for (var i = 0; i < map.Fragments.Count && conflicts.Count < MostConflicts && (map.Keys.Count > 0 || map.Fragments.Count > 1); i++)
        {
            FieldsAndFragment(conflicts, false, map, map.Fragments[i]);
            for (var j = i + 1; j < map.Fragments.Count; j++)
            {
                Fragments(conflicts, false, map.Fragments[i], map.Fragments[j]);
            }
        }

        return conflicts;
    }

    private void FieldsAndFragment(List<Conflict> conflicts, bool exclusive, FieldMap map, string fragment)
    {
        Spend(1);
        if (map.Keys.Count == 0 || (map.Compared.TryGetValue(fragment, out var before) && (!before || exclusive)))
        {
            return;
        }

        map.Compared[fragment] = exclusive;
        if (Context.Fragment(fragment) is not { } definition)
        {
            return;
        }

        var other = Map(definition);
        if (other != map)
        {
            Between(conflicts, exclusive, map, other);
            foreach (var referenced in other.Fragments)
            {
                FieldsAndFragment(conflicts, exclusive, map, referenced);
            }
        }
    }

    private void Fragments(List<Conflict> conflicts, bool exclusive, string first, string second)
    {
        Spend(2);
        if (string.Equals(first, second, StringComparison.Ordinal) || _compared.Has(first, second, exclusive))
        {
            return;
        }

        _compared.Add(first, second, exclusive);
        if (Context.Fragment(first) is not { } a || Context.Fragment(second) is not { } b)
        {
            return;
        }

        var (mapA, mapB) = (Map(a), Map(b));
        Between(conflicts, exclusive, mapA, mapB);
        foreach (var referenced in mapB.Fragments)
        {
            Fragments(conflicts, exclusive, first, referenced);
        }

        foreach (var referenced in mapA.Fragments)
        {
            Fragments(conflicts, exclusive, referenced, second);
        }
    }

    private List<Conflict> Below(bool exclusive, FieldMap a, FieldMap b)
    {
        var conflicts = new List<Conflict>();
        Between(conflicts, exclusive, a, b);
        foreach (var fragment in b.Fragments)
        {
            FieldsAndFragment(conflicts, exclusive, a, fragment);
        }

        foreach (var fragment in a.Fragments)
        {
            FieldsAndFragment(conflicts, exclusive, b, fragment);
        }

        foreach (var first in a.Fragments)
        {
            foreach (var second in b.Fragments)
            {
                Fragments(conflicts, exclusive, first, second);
            }
        }

        return conflicts;
    }

    private void Between(List<Conflict> conflicts, bool exclusive, FieldMap a, FieldMap b)
    {
        if (b.Keys.Count == 0)
        {
            return;
        }

        foreach (var key in a.Keys)
        {
            Spend(1);
            if (b.Fields.TryGetValue(key, out var others))
            {
                foreach (var use in a.Fields[key])
                {
                    for (var i = 0; i < others.Count && conflicts.Count < MostConflicts; i++)
                    {
                        Compare(conflicts, exclusive, key, use, others[i]);
                    }
                }
            }
        }
    }

    private void Compare(List<Conflict> conflicts, bool parentsExclusive, string key, FieldUse a, FieldUse b)
    {
        Spend(2);
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var exclusive = parentsExclusive || (a.Parent != b.Parent && a.Parent is ObjectType && b.Parent is ObjectType);
        if (Reason(a, b, exclusive) is { } reason)
        {
            conflicts.Add(new Conflict(key, reason, [a.Node], [b.Node]));
        }
        else if (a.Node.Selections is { } setA && b.Node.Selections is { } setB)
        {
            var below = Below(exclusive, Map(a.Definition?.Type.Named, setA), Map(b.Definition?.Type.Named, setB));
            if (Conflict.Of(below, key, a.Node, b.Node) is { } conflict)
            {
                conflicts.Add(conflict);
            }
        }
    }

    private string? Reason(FieldUse a, FieldUse b, bool exclusive)
    {
        var (nameA, nameB) = (a.Node.Name.Value, b.Node.Name.Value);
        if (!exclusive && !string.Equals(nameA, nameB, StringComparison.Ordinal))
        {
            return $"\"{Conflict.Abbreviate(nameA)}\" and \"{Conflict.Abbreviate(nameB)}\" are different fields";
        }

        if (!exclusive && !_arguments.AreSame(a.Node, b.Node, Spend))
        {
            return "they have differing arguments";
        }

        return a.Definition?.Type is { } typeA && b.Definition?.Type is { } typeB && Conflicts(typeA, typeB)
            ? $"they return conflicting types \"{typeA}\" and \"{typeB}\""
            : null;
    }

    private static bool Conflicts(GraphQLType a, GraphQLType b) => (a, b) switch
    {
        _ when a == b => false,
        (ListType listA, ListType listB) => Conflicts(listA.Item, listB.Item),
        (ListType, _) or (_, ListType) => true,
        (NonNullType nonNullA, NonNullType nonNullB) => Conflicts(nonNullA.Inner, nonNullB.Inner),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => a.Named.IsLeaf || b.Named.IsLeaf,
    };

    private FieldMap Map(FragmentNode fragment) => Map(Context.Schema.Type(fragment.Condition.Name.Value), fragment.Selections);

    private FieldMap Map(NamedType? parent, SelectionSetNode set)
    {
        if (!_maps.TryGetValue((parent, set), out var map))
        {
            _maps[(parent, set)] = map = FieldMap.Of(Context.Schema, parent, set);
        }

        return map;
    }

    private void Spend(int cost)
    {
        _budget -= cost;
        if (_budget < 0)
        {
            throw new ValidationAbortedException("The document is too complex to validate. Use fewer fragments and aliases of the same fields.");
        }
    }
}
