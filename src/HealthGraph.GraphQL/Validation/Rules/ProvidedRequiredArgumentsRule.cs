using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Required arguments of fields are given. Wrong: <c>{ entity { name } }</c> where <c>id: ID!</c>.</summary>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule(context)
{
    private readonly ProvidedRequiredArgumentsOnDirectivesRule _onDirectives = new(context);

    public override void Leave(Node node)
    {
        _onDirectives.Leave(node);
        if (node is not FieldNode field || Context.Types.Field is not { } definition)
        {
            return;
        }

        foreach (var argument in definition.Arguments.Where(a => a.IsRequired && !field.Arguments.Any(g => string.Equals(g.Name.Value, a.Name, StringComparison.Ordinal))))
        {
            Context.Report($"Field \"{definition.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.", field);
        }
    }
}
