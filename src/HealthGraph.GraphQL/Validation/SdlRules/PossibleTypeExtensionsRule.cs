using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.SdlRules;

/// <summary>An extension extends a type of its own kind that is defined.</summary>
internal sealed class PossibleTypeExtensionsRule : ValidationRule
{
    private readonly Dictionary<string, TypeDefinitionNode> _defined = new(StringComparer.Ordinal);

    public PossibleTypeExtensionsRule(ValidationContext context)
        : base(context)
    {
        foreach (var definition in context.Document.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.IsExtension))
        {
            _defined[definition.Name.Value] = definition;
        }
    }

    public override bool Enter(Node node)
    {
        if (node is TypeDefinitionNode { IsExtension: true } extension)
        {
            var name = extension.Name.Value;
            if (!_defined.TryGetValue(name, out var definition))
            {
                Context.Report($"Cannot extend type \"{name}\" because it is not defined." + Context.Suggest(name, _defined.Keys), extension.Name);
            }
            else if (!string.Equals(Kind(definition), Kind(extension), StringComparison.Ordinal))
            {
                Context.Report($"Cannot extend non-{Kind(extension)} type \"{name}\".", definition, extension);
            }
        }

        return node is DocumentNode;
    }

    private static string Kind(TypeDefinitionNode node) => node switch
    {
        ScalarNode => "scalar",
        FieldsTypeNode { IsInterface: true } => "interface",
        FieldsTypeNode => "object",
        UnionNode => "union",
        EnumTypeNode => "enum",
        _ => "input object",
    };
}
