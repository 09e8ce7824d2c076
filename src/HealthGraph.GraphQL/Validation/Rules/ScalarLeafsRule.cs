using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Scalars have no selections, everything else has some. Wrong: <c>{ name { x } }</c>, <c>{ cat }</c>.</summary>
internal sealed class ScalarLeafsRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is FieldNode field && Context.Types.Type is { } type)
        {
            if (type.Named.IsLeaf && field.Selections is { } selections)
            {
                Context.Report($"Field \"{field.Name.Value}\" must not have a selection since type \"{type}\" has no subfields.", selections);
            }
            else if (!type.Named.IsLeaf && field.Selections is null)
            {
                Context.Report($"Field \"{field.Name.Value}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field.Name.Value} {{ ... }}\"?", field);
            }
        }

        return true;
    }
}
