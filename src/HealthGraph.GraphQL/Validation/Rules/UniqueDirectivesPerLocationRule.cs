using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>A directive stands once at a place unless it is repeatable. Wrong: <c>x @skip(if: true) @skip(if: false)</c>.</summary>
internal sealed class UniqueDirectivesPerLocationRule : ValidationRule
{
    private readonly Dictionary<string, bool> _unique;
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _byType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveNode> _ofSchema = new(StringComparer.Ordinal);

    public UniqueDirectivesPerLocationRule(ValidationContext context)
        : base(context)
    {
        _unique = context.Schema.Directives.ToDictionary(d => d.Name, d => !d.IsRepeatable, StringComparer.Ordinal);
        foreach (var directive in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            _unique[directive.Name.Value] = !directive.IsRepeatable;
        }
    }

    public override bool Enter(Node node)
    {
        if (node is not IHasDirectives { Directives: { Count: > 0 } directives })
        {
            return true;
        }

        var seen = Seen(node);
        foreach (var directive in directives.Where(d => _unique.GetValueOrDefault(d.Name.Value)))
        {
            if (!seen.TryAdd(directive.Name.Value, directive))
            {
                Context.Report($"The directive \"@{directive.Name.Value}\" can only be used once at this location.", seen[directive.Name.Value], directive);
            }
        }

        return true;
    }

    private Dictionary<string, DirectiveNode> Seen(Node node)
    {
        if (node is SchemaNode)
        {
            return _ofSchema;
        }

        if (node is not TypeDefinitionNode type)
        {
            return new(StringComparer.Ordinal);
        }

        if (!_byType.TryGetValue(type.Name.Value, out var seen))
        {
            _byType[type.Name.Value] = seen = new(StringComparer.Ordinal);
        }

        return seen;
    }
}
