using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Fields are defined on the type they are asked of. Wrong: <c>{ nmae }</c>.</summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is FieldNode { Name.Value: var name } && Context.Types.ParentType is { } type && Context.Types.Field is null)
        {
            Context.Report($"Cannot query field \"{name}\" on type \"{type.Name}\"." + Suggestion(type, name), node);
        }

        return true;
    }

    private string Suggestion(NamedType type, string name)
    {
        if (!Context.Suggests)
        {
            return "";
        }

        var types = Suggestions.DidYouMean(TypesWith(type, name), "to use an inline fragment on");
        return types.Length > 0 ? types : Context.Suggest(name, (type as FieldsType)?.Fields.Select(f => f.Name) ?? []);
    }

    /// <summary>Possible types and their interfaces that have the field, the most often found first.</summary>
    private List<string> TypesWith(NamedType type, string field)
    {
        var counts = new Dictionary<FieldsType, int>();
        foreach (var possible in Context.Schema.PossibleTypes(type).Where(p => p.Field(field) is not null))
        {
            counts[possible] = 1;
            foreach (var parent in possible.Interfaces.OfType<InterfaceType>().Where(i => i.Field(field) is not null))
            {
                counts[parent] = counts.GetValueOrDefault(parent) + 1;
            }
        }

        var found = counts.Keys.ToList();
        found.Sort((a, b) => counts[a] != counts[b] ? counts[b] - counts[a]
            : a is InterfaceType && Context.Schema.IsSubType(a, b) ? -1
            : b is InterfaceType && Context.Schema.IsSubType(b, a) ? 1
            : NaturalOrder.Instance.Compare(a.Name, b.Name));
        return [.. found.Select(t => t.Name)];
    }
}
