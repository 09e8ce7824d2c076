using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Types that are named are defined. Wrong: <c>fragment F on Catt { name }</c>.</summary>
internal sealed class KnownTypeNamesRule : ValidationRule
{
    private readonly HashSet<string> _defined;

    public KnownTypeNamesRule(ValidationContext context)
        : base(context) =>
        _defined = context.Document.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.IsExtension).Select(d => d.Name.Value).ToHashSet(StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        if (node is not NamedTypeNode { Name.Value: var name } || _defined.Contains(name) || (!Context.DefinesSchema && Context.Schema.Type(name) is not null))
        {
            return true;
        }

        var inSdl = Context.Ancestors.Count > 1 && Context.Ancestors[1] is TypeSystemNode;
        if (inSdl && (BuiltInScalars.IsBuiltIn(name) || (name.StartsWith("__", StringComparison.Ordinal) && Context.Schema.Type(name) is not null)))
        {
            return true;
        }

        var known = Context.DefinesSchema ? _defined : Context.Schema.Types.Select(t => t.Name).Concat(_defined);
        Context.Report($"Unknown type \"{name}\"." + Context.Suggest(name, known), node);
        return true;
    }
}
