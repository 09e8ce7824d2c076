using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>A variable's type fits where it is used. Wrong: <c>query ($id: ID) { entity(id: $id) { name } }</c> where <c>id: ID!</c>.</summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node) => node is DocumentNode or OperationNode;

    public override void Leave(Node node)
    {
        if (node is not OperationNode operation)
        {
            return;
        }

        var definitions = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var variable in operation.Variables)
        {
            definitions[variable.Variable.Name.Value] = variable;
        }

        foreach (var usage in Context.Usages(operation))
        {
            if (usage.Type is { } expected && definitions.TryGetValue(usage.Node.Name.Value, out var variable))
            {
                Check(usage, expected, variable);
            }
        }
    }

    private void Check(VariableUsage usage, GraphQLType expected, VariableDefinitionNode variable)
    {
        var name = usage.Node.Name.Value;
        var type = Context.Schema.Resolve(variable.Type);
        if (type is not null && !IsAllowed(type, variable.DefaultValue, expected, usage.HasDefault))
        {
            Context.Report($"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".", variable, usage.Node);
        }

        if (usage.ParentType is InputObjectType { IsOneOf: true } parent && type is not null and not NonNullType)
        {
            Context.Report($"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{parent}\".", variable, usage.Node);
        }
    }

    private bool IsAllowed(GraphQLType type, ValueNode? variableDefault, GraphQLType expected, bool hasDefault)
    {
        if (expected is NonNullType nonNull && type is not NonNullType)
        {
            return (variableDefault is not (null or NullNode) || hasDefault) && TypeComparison.IsSubTypeOf(Context.Schema, type, nonNull.Inner);
        }

        return TypeComparison.IsSubTypeOf(Context.Schema, type, expected);
    }
}
