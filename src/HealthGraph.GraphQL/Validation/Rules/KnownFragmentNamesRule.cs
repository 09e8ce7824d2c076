using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Fragments that are spread are defined. Wrong: <c>{ ...Nothing }</c>.</summary>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is FragmentSpreadNode { Name: var name } && Context.Fragment(name.Value) is null)
        {
            Context.Report($"Unknown fragment \"{name.Value}\".", name);
        }

        return true;
    }
}
