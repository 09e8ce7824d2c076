using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Arguments of fields are defined. Wrong: <c>{ cat(nmae: "x") { name } }</c>.</summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly KnownArgumentNamesOnDirectivesRule _onDirectives = new(context);

    public override bool Enter(Node node)
    {
        if (node is DirectiveNode)
        {
            return _onDirectives.Enter(node);
        }

        if (node is ArgumentNode { Name.Value: var name } && Context.Types is { Argument: null, Field: { } field, ParentType: { } parent })
        {
            Context.Report($"Unknown argument \"{name}\" on field \"{parent.Name}.{field.Name}\"." + Context.Suggest(name, field.Arguments.Select(a => a.Name)), node);
        }

        return true;
    }
}
