using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>A fragment is on an object, interface or union. Wrong: <c>fragment F on Boolean { bad }</c>.</summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        switch (node)
        {
            case InlineFragmentNode { Condition: { } condition } when IsNotComposite(condition):
                Context.Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
                break;
            case FragmentNode fragment when IsNotComposite(fragment.Condition):
                Context.Report($"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{fragment.Condition.Name.Value}\".", fragment.Condition);
                break;
            default:
                break;
        }

        return true;
    }

    private bool IsNotComposite(NamedTypeNode condition) => Context.Schema.Resolve(condition) is NamedType { IsComposite: false };
}
