using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Variables that are used are defined by the operation, in its fragments too.</summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node) => node is DocumentNode or OperationNode;

    public override void Leave(Node node)
    {
        if (node is not OperationNode operation)
        {
            return;
        }

        var defined = operation.Variables.Select(v => v.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var usage in Context.Usages(operation).Where(u => !defined.Contains(u.Node.Name.Value)))
        {
            var by = operation.Name is { } name ? $" by operation \"{name.Value}\"" : "";
            Context.Report($"Variable \"${usage.Node.Name.Value}\" is not defined{by}.", usage.Node, operation);
        }
    }
}
