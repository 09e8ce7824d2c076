using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Required arguments of directives are given. Wrong: <c>x @skip</c>.</summary>
internal sealed class ProvidedRequiredArgumentsOnDirectivesRule : ValidationRule
{
    private readonly Dictionary<string, List<(string Name, string Type)>> _required;

    public ProvidedRequiredArgumentsOnDirectivesRule(ValidationContext context)
        : base(context)
    {
        _required = context.Schema.Directives.ToDictionary(
            d => d.Name, d => d.Arguments.Where(a => a.IsRequired).Select(a => (a.Name, a.Type.ToString()!)).ToList(), StringComparer.Ordinal);
        foreach (var directive in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            _required[directive.Name.Value] = [.. directive.Arguments.Where(a => a is { Type: NonNullTypeNode, DefaultValue: null }).Select(a => (a.Name.Value, Printer.Print(a.Type)))];
        }
    }

    public override void Leave(Node node)
    {
        if (node is not DirectiveNode directive || !_required.TryGetValue(directive.Name.Value, out var required))
        {
            return;
        }

        foreach (var (name, type) in required.Where(r => !directive.Arguments.Any(a => string.Equals(a.Name.Value, r.Name, StringComparison.Ordinal))))
        {
            Context.Report($"Directive \"@{directive.Name.Value}\" argument \"{name}\" of type \"{type}\" is required, but it was not provided.", directive);
        }
    }
}
