using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Arguments of directives are defined. Wrong: <c>x @skip(when: true)</c>.</summary>
internal sealed class KnownArgumentNamesOnDirectivesRule : ValidationRule
{
    private readonly Dictionary<string, IReadOnlyList<string>> _arguments;

    public KnownArgumentNamesOnDirectivesRule(ValidationContext context)
        : base(context)
    {
        _arguments = context.Schema.Directives.ToDictionary(d => d.Name, d => (IReadOnlyList<string>)[.. d.Arguments.Select(a => a.Name)], StringComparer.Ordinal);
        foreach (var directive in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            _arguments[directive.Name.Value] = [.. directive.Arguments.Select(a => a.Name.Value)];
        }
    }

    public override bool Enter(Node node)
    {
        if (node is not DirectiveNode directive)
        {
            return true;
        }

        if (_arguments.TryGetValue(directive.Name.Value, out var known))
        {
            foreach (var argument in directive.Arguments.Where(a => !known.Contains(a.Name.Value, StringComparer.Ordinal)))
            {
                Context.Report($"Unknown argument \"{argument.Name.Value}\" on directive \"@{directive.Name.Value}\"." + Context.Suggest(argument.Name.Value, known), argument);
            }
        }

        return false;
    }
}
