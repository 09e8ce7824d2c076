using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Directives are defined, and stand where their definition lets them. Wrong: <c>query @skip(if: true) { x }</c>.</summary>
internal sealed class KnownDirectivesRule : ValidationRule
{
    private readonly Dictionary<string, IReadOnlyList<string>> _locations;

    public KnownDirectivesRule(ValidationContext context)
        : base(context)
    {
        _locations = context.Schema.Directives.ToDictionary(d => d.Name, d => d.Locations, StringComparer.Ordinal);
        foreach (var directive in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            _locations[directive.Name.Value] = [.. directive.Locations.Select(l => l.Value)];
        }
    }

    public override bool Enter(Node node)
    {
        if (node is not DirectiveNode { Name.Value: var name })
        {
            return true;
        }

        if (!_locations.TryGetValue(name, out var locations))
        {
            Context.Report($"Unknown directive \"@{name}\".", node);
        }
        else if (Location() is { } location && !locations.Contains(location, StringComparer.Ordinal))
        {
            Context.Report($"Directive \"@{name}\" may not be used on {location}.", node);
        }

        return true;
    }

    private string? Location() => Context.Ancestors[^1] switch
    {
        OperationNode operation => operation.Kind.ToString().ToUpperInvariant(),
        FieldNode => "FIELD",
        FragmentSpreadNode => "FRAGMENT_SPREAD",
        InlineFragmentNode => "INLINE_FRAGMENT",
        FragmentNode => "FRAGMENT_DEFINITION",
        VariableDefinitionNode => "VARIABLE_DEFINITION",
        SchemaNode => "SCHEMA",
        ScalarNode => "SCALAR",
        FieldsTypeNode { IsInterface: true } => "INTERFACE",
        FieldsTypeNode => "OBJECT",
        FieldDefinitionNode => "FIELD_DEFINITION",
        UnionNode => "UNION",
        EnumTypeNode => "ENUM",
        EnumValueNode => "ENUM_VALUE",
        InputObjectNode => "INPUT_OBJECT",
        InputValueNode => Context.Ancestors[^2] is InputObjectNode ? "INPUT_FIELD_DEFINITION" : "ARGUMENT_DEFINITION",
        _ => null,
    };
}
