using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>A subscription has one root field, and not one of introspection. Wrong: <c>subscription { a b }</c>.</summary>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is OperationNode { Kind: OperationKind.Subscription } operation && Context.Schema.Root(OperationKind.Subscription) is ObjectType root)
        {
            Check(operation, root);
        }

        return node is DocumentNode;
    }

    private void Check(OperationNode operation, ObjectType root)
    {
        var collector = new FieldCollector(Context.Schema, Context.Fragment, VariableValues.None, Context.Spend);
        var fields = collector.Collect(root, [operation.Selections]);
        var who = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        if (fields.Count > 1)
        {
            Context.Report($"{who} must select only one top level field.", [.. fields.Skip(1).SelectMany(f => f.Nodes)]);
        }

        foreach (var field in fields.Where(f => f.Nodes[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            Context.Report($"{who} must not select an introspection top level field.", [.. field.Nodes]);
        }
    }
}
