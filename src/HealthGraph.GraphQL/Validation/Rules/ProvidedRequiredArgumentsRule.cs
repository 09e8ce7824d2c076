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

        for (var i = 0; i < definition.Arguments.Count; i++)
        {
            var argument = definition.Arguments[i];
            if (argument.IsRequired && !IsGiven(field, argument.Name))
            {
                Context.Report($"Field \"{definition.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.", field);
            }
        }
    }

    private static bool IsGiven(FieldNode field, string argument)
    {
        for (var i = 0; i < field.Arguments.Count; i++)
        {
            if (string.Equals(field.Arguments[i].Name.Value, argument, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
