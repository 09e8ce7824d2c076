using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>A document to execute holds operations and fragments only. Wrong: <c>type Cat { name: String }</c>.</summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is DocumentNode document)
        {
            foreach (var definition in document.Definitions.OfType<TypeSystemNode>())
            {
                var name = definition switch
                {
                    TypeDefinitionNode type => $"\"{type.Name.Value}\"",
                    DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
                    _ => "schema",
                };
                Context.Report($"The {name} definition is not executable.", definition);
            }
        }

        return false;
    }
}
