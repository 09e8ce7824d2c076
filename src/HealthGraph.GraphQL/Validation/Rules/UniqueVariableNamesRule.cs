using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>An operation's variables bear different names.</summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is OperationNode operation)
        {
            foreach (var group in operation.Variables.Select(v => v.Variable.Name).GroupBy(n => n.Value, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
            {
                Context.Report($"There can be only one variable named \"${group.Key}\".", [.. group]);
            }
        }

        return node is DocumentNode;
    }
}
