using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Fragments bear different names.</summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        if (node is FragmentNode { Name: var name } && !_known.TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
        }

        return node is DocumentNode;
    }
}
