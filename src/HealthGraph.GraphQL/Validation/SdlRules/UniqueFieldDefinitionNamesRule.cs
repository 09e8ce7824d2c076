using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.SdlRules;

/// <summary>The fields of a type bear different names, its extensions included.</summary>
internal sealed class UniqueFieldDefinitionNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(string Type, string Name), NameNode> _known = [];

    public override bool Enter(Node node)
    {
        var names = node switch
        {
            FieldsTypeNode fields => fields.Fields.Select(f => f.Name),
            InputObjectNode input => input.Fields.Select(f => f.Name),
            _ => [],
        };
        foreach (var name in names)
        {
            var type = ((TypeDefinitionNode)node).Name.Value;
            if (!_known.TryAdd((type, name.Value), name))
            {
                Context.Report($"Field \"{type}.{name.Value}\" can only be defined once.", _known[(type, name.Value)], name);
            }
        }

        return node is DocumentNode;
    }
}
