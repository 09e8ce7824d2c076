using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation;

/// <summary>Leads all rules through a document at once, in the order of the reference implementation's visitor.</summary>
internal sealed class DocumentWalker(ValidationContext context, IReadOnlyList<ValidationRule> rules)
{
    // An array: every node asks every rule twice.
    private readonly ValidationRule[] _rules = [.. rules];

    public void Visit(Node node)
    {
        context.Types.Enter(node);
        foreach (var rule in _rules)
        {
            if (rule.Skipping is null && !rule.Enter(node))
            {
                rule.Skipping = node;
            }
        }

        context.Ancestors.Add(node);
        Children(node);
        context.Ancestors.RemoveAt(context.Ancestors.Count - 1);
        foreach (var rule in _rules)
        {
            if (rule.Skipping is null)
            {
                rule.Leave(node);
            }
            else if (rule.Skipping == node)
            {
                rule.Skipping = null;
            }
        }

        context.Types.Leave(node);
    }

    private void Children(Node node)
    {
        switch (node)
        {
            case DocumentNode document:
                All(document.Definitions);
                break;
            case OperationNode operation:
                All(operation.Variables);
                All(operation.Directives);
                Visit(operation.Selections);
                break;
            case VariableDefinitionNode variable:
                Visit(variable.Variable);
                Visit(variable.Type);
                Maybe(variable.DefaultValue);
                All(variable.Directives);
                break;
            case FragmentNode fragment:
                Visit(fragment.Condition);
                All(fragment.Directives);
                Visit(fragment.Selections);
                break;
            case SelectionSetNode set:
                All(set.Selections);
                break;
            case FieldNode field:
                All(field.Arguments);
                All(field.Directives);
                Maybe(field.Selections);
                break;
            case FragmentSpreadNode spread:
                All(spread.Directives);
                break;
            case InlineFragmentNode inline:
                Maybe(inline.Condition);
                All(inline.Directives);
                Visit(inline.Selections);
                break;
            case DirectiveNode directive:
                All(directive.Arguments);
                break;
            case ArgumentNode argument:
                Visit(argument.Value);
                break;
            case ListNode list:
                All(list.Values);
                break;
            case ObjectNode value:
                All(value.Fields);
                break;
            case ObjectFieldNode field:
                Visit(field.Value);
                break;
            case ListTypeNode list:
                Visit(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Visit(nonNull.Type);
                break;
            default:
                TypeSystemChildren(node);
                break;
        }
    }

    private void TypeSystemChildren(Node node)
    {
        switch (node)
        {
            case SchemaNode schema:
                All(schema.Directives);
                All(schema.OperationTypes);
                break;
            case OperationTypeNode operation:
                Visit(operation.Type);
                break;
            case FieldsTypeNode fields:
                All(fields.Interfaces);
                All(fields.Directives);
                All(fields.Fields);
                break;
            case FieldDefinitionNode field:
                All(field.Arguments);
                Visit(field.Type);
                All(field.Directives);
                break;
            case InputValueNode input:
                Visit(input.Type);
                Maybe(input.DefaultValue);
                All(input.Directives);
                break;
            case UnionNode union:
                All(union.Directives);
                All(union.Types);
                break;
            case EnumTypeNode type:
                All(type.Directives);
                All(type.Values);
                break;
            case InputObjectNode input:
                All(input.Directives);
                All(input.Fields);
                break;
            case DirectiveDefinitionNode directive:
                All(directive.Arguments);
                break;
            case IHasDirectives other:
                All(other.Directives);
                break;
            default:
                break;
        }
    }

    private void All(IReadOnlyList<Node> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Visit(nodes[i]);
        }
    }

    private void Maybe(Node? node)
    {
        if (node is not null)
        {
            Visit(node);
        }
    }
}
