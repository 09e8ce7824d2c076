using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.SdlRules;

/// <summary>Each kind of operation has one root type.</summary>
internal sealed class UniqueOperationTypesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<OperationKind, OperationTypeNode> _known = [];

    public override bool Enter(Node node)
    {
        if (node is SchemaNode schema)
        {
            foreach (var operation in schema.OperationTypes.Where(o => !_known.TryAdd(o.Kind, o)))
            {
                Context.Report($"There can be only one {operation.Kind switch { OperationKind.Query => "query", OperationKind.Mutation => "mutation", _ => "subscription" }} type in schema.", _known[operation.Kind], operation);
            }
        }

        return node is DocumentNode;
    }
}
