using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.SdlRules;

/// <summary>Types bear different names.</summary>
internal sealed class UniqueTypeNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        if (node is TypeDefinitionNode { IsExtension: false, Name: var name } && !_known.TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one type named \"{name.Value}\".", _known[name.Value], name);
        }

        return node is DocumentNode;
    }
}
