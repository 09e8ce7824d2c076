using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one. Wrong: <c>{ x } query B { y }</c>.</summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is OperationNode { Name: null } && Context.Document.Definitions.OfType<OperationNode>().Skip(1).Any())
        {
            Context.Report("This anonymous operation must be the only defined operation.", node);
        }

        return node is DocumentNode;
    }
}
