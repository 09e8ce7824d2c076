using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.SdlRules;

/// <summary>The schema is defined once.</summary>
internal sealed class LoneSchemaDefinitionRule(ValidationContext context) : ValidationRule(context)
{
    private bool _seen;

    public override bool Enter(Node node)
    {
        if (node is SchemaNode { IsExtension: false })
        {
            if (_seen)
            {
                Context.Report("Must provide only one schema definition.", node);
            }

            _seen = true;
        }

        return node is DocumentNode;
    }
}
