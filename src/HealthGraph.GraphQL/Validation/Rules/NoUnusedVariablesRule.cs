using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Variables that are defined are used, at least in a fragment.</summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node) => node is DocumentNode or OperationNode;

    public override void Leave(Node node)
    {
        if (node is not OperationNode operation)
        {
            return;
        }

        var used = Context.Usages(operation).Select(u => u.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var variable in operation.Variables.Where(v => !used.Contains(v.Variable.Name.Value)))
        {
            var where = operation.Name is { } name ? $" in operation \"{name.Value}\"" : "";
            Context.Report($"Variable \"${variable.Variable.Name.Value}\" is never used{where}.", variable);
        }
    }
}
