using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Operations bear different names. Wrong: <c>query A { x } query A { y }</c>.</summary>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        if (node is OperationNode { Name: { } name } && !_known.TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
        }

        return node is DocumentNode;
    }
}
