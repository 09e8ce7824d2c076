using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.SdlRules;

/// <summary>The arguments of a field or directive bear different names.</summary>
internal sealed class UniqueArgumentDefinitionNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        switch (node)
        {
            case DirectiveDefinitionNode directive:
                Check($"@{directive.Name.Value}", directive.Arguments);
                break;
            case FieldsTypeNode type:
                foreach (var field in type.Fields)
                {
                    Check($"{type.Name.Value}.{field.Name.Value}", field.Arguments);
                }

                break;
            default:
                break;
        }

        return node is DocumentNode;
    }

    private void Check(string parent, IReadOnlyList<InputValueNode> arguments)
    {
        foreach (var group in arguments.Select(a => a.Name).GroupBy(n => n.Value, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            Context.Report($"Argument \"{parent}({group.Key}:)\" can only be defined once.", [.. group]);
        }
    }
}
