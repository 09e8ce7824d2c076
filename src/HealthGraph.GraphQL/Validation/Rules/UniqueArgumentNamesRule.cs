using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>An argument is given once. Wrong: <c>{ cat(name: "x", name: "y") { name } }</c>.</summary>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        var arguments = (node as FieldNode)?.Arguments ?? (node as DirectiveNode)?.Arguments;
        if (arguments is { Count: > 1 })
        {
            foreach (var group in arguments.Select(a => a.Name).GroupBy(n => n.Value, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
            {
                Context.Report($"There can be only one argument named \"{group.Key}\".", [.. group]);
            }
        }

        return true;
    }
}
