using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.SdlRules;

/// <summary>The values of an enum bear different names, its extensions included.</summary>
internal sealed class UniqueEnumValueNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(string Type, string Name), NameNode> _known = [];

    public override bool Enter(Node node)
    {
        if (node is EnumTypeNode type)
        {
            foreach (var value in type.Values.Select(v => v.Name).Where(n => !_known.TryAdd((type.Name.Value, n.Value), n)))
            {
                Context.Report($"Enum value \"{type.Name.Value}.{value.Value}\" can only be defined once.", _known[(type.Name.Value, value.Value)], value);
            }
        }

        return node is DocumentNode;
    }
}
