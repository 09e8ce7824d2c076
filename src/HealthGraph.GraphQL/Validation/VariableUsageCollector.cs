using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation;

/// <summary>Gathers the uses of variables below a node.</summary>
internal sealed class VariableUsageCollector : ValidationRule
{
    private readonly List<VariableUsage> _usages = [];

    private VariableUsageCollector(ValidationContext context)
        : base(context)
    {
    }

    public static List<VariableUsage> Collect(ValidationContext context, Node node)
    {
        var own = new ValidationContext(context.Document, context.Schema);
        var collector = new VariableUsageCollector(own);
        new DocumentWalker(own, [collector]).Visit(node);
        return collector._usages;
    }

    public override bool Enter(Node node)
    {
        if (node is VariableNode variable)
        {
            _usages.Add(new VariableUsage(variable, Context.Types.InputType, Context.Types.HasDefault, Context.Types.ParentInputType));
        }

        return node is not VariableDefinitionNode;
    }
}
