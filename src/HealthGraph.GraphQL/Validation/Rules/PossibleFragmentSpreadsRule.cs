using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>A fragment stands where its type can be. Wrong: <c>{ cat { ... on Dog { barks } } }</c>.</summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        var (type, what) = node switch
        {
            InlineFragmentNode => (Context.Types.Type as NamedType, "Fragment"),
            FragmentSpreadNode spread => (Context.Fragment(spread.Name.Value) is { } f ? Context.Schema.Resolve(f.Condition) as NamedType : null, $"Fragment \"{spread.Name.Value}\""),
            _ => (null, ""),
        };
        if (type is { IsComposite: true } && Context.Types.ParentType is { } parent && !TypeComparison.Overlap(Context.Schema, type, parent))
        {
            Context.Report($"{what} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
        }

        return true;
    }
}
