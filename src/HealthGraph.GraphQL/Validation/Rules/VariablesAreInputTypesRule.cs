using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Variables are of input types. Wrong: <c>query ($a: Cat) { x }</c> where Cat is an object.</summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is VariableDefinitionNode variable && Context.Schema.Resolve(variable.Type) is { IsInput: false })
        {
            Context.Report($"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{Printer.Print(variable.Type)}\".", variable.Type);
        }

        return true;
    }
}
