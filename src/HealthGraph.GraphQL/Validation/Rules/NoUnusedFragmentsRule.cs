using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Every fragment is used by an operation.</summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node) => node is DocumentNode;

    public override void Leave(Node node)
    {
        var used = Context.Reachable(Context.Document.Definitions.OfType<OperationNode>()).Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in Context.Document.Definitions.OfType<FragmentNode>().Where(f => !used.Contains(f.Name.Value)))
        {
            Context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
        }
    }
}
