using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Validation;

/// <summary>Knows the types at the place where a walk through a document stands (the reference's TypeInfo).</summary>
internal sealed class TypeTracker(Schema schema)
{
    private readonly Stack<GraphQLType?> _types = new();
    private readonly Stack<NamedType?> _parents = new();
    private readonly List<GraphQLType?> _inputs = [];
    private readonly Stack<FieldDefinition?> _fields = new();
    private readonly Stack<bool> _defaults = new();

    /// <summary>Output type at this place.</summary>
    public GraphQLType? Type => _types.TryPeek(out var type) ? type : null;

    /// <summary>Composite type whose selections these are.</summary>
    public NamedType? ParentType => _parents.TryPeek(out var type) ? type : null;

    public GraphQLType? InputType => _inputs.Count > 0 ? _inputs[^1] : null;

    public GraphQLType? ParentInputType => _inputs.Count > 1 ? _inputs[^2] : null;

    public FieldDefinition? Field => _fields.TryPeek(out var definition) ? definition : null;

    /// <summary>The input position has a default.</summary>
    public bool HasDefault => _defaults.TryPeek(out var given) && given;

    public DirectiveType? Directive { get; private set; }

    public InputValue? Argument { get; private set; }

    public void Enter(Node node)
    {
        switch (node)
        {
            case SelectionSetNode:
                _parents.Push(Type?.Named is { IsComposite: true } composite ? composite : null);
                break;
            case FieldNode field:
                var definition = ParentType is { } parent ? schema.Field(parent, field.Name.Value) : null;
                _fields.Push(definition);
                _types.Push(definition?.Type is { IsOutput: true } output ? output : null);
                break;
            case DirectiveNode directive:
                Directive = schema.Directive(directive.Name.Value);
                break;
            case OperationNode operation:
                _types.Push(schema.Root(operation.Kind) as ObjectType);
                break;
            case InlineFragmentNode inline:
                _types.Push(OutputOrNull(inline.Condition is null ? Type?.Named : schema.Resolve(inline.Condition)));
                break;
            case FragmentNode fragment:
                _types.Push(OutputOrNull(schema.Resolve(fragment.Condition)));
                break;
            case VariableDefinitionNode variable:
                _inputs.Add(InputOrNull(schema.Resolve(variable.Type)));
                break;
            case ArgumentNode argument:
                Argument = Directive is not null ? Find(Directive.Arguments, argument.Name.Value) : Field?.Argument(argument.Name.Value);
                _defaults.Push(Argument is { HasDefault: true });
                _inputs.Add(InputOrNull(Argument?.Type));
                break;
            case ListNode:
                _defaults.Push(false);
                _inputs.Add(InputOrNull(InputType?.Nullable is ListType list ? list.Item : InputType?.Nullable));
                break;
            case ObjectFieldNode field:
                var input = (InputType?.Named as InputObjectType)?.Field(field.Name.Value);
                _defaults.Push(input is { HasDefault: true });
                _inputs.Add(InputOrNull(input?.Type));
                break;
            default:
                break;
        }
    }

    public void Leave(Node node)
    {
        switch (node)
        {
            case SelectionSetNode:
                _parents.Pop();
                break;
            case FieldNode:
                _fields.Pop();
                _types.Pop();
                break;
            case DirectiveNode:
                Directive = null;
                break;
            case OperationNode or InlineFragmentNode or FragmentNode:
                _types.Pop();
                break;
            case VariableDefinitionNode:
                _inputs.RemoveAt(_inputs.Count - 1);
                break;
            case ArgumentNode:
                Argument = null;
                _defaults.Pop();
                _inputs.RemoveAt(_inputs.Count - 1);
                break;
            case ListNode or ObjectFieldNode:
                _defaults.Pop();
                _inputs.RemoveAt(_inputs.Count - 1);
                break;
            default:
                break;
        }
    }

    private static GraphQLType? OutputOrNull(GraphQLType? type) => type is { IsOutput: true } ? type : null;

    private static GraphQLType? InputOrNull(GraphQLType? type) => type is { IsInput: true } ? type : null;

    private static InputValue? Find(IReadOnlyList<InputValue> arguments, string name)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (string.Equals(arguments[i].Name, name, StringComparison.Ordinal))
            {
                return arguments[i];
            }
        }

        return null;
    }
}
