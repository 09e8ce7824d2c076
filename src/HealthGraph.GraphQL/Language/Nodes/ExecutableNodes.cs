namespace HealthGraph.GraphQL.Language.Nodes;

internal enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}

internal sealed class OperationNode(int start, StringNode? description, OperationKind kind, NameNode? name, IReadOnlyList<VariableDefinitionNode> variables, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selections)
    : DefinitionNode(start, description), IHasDirectives
{
    public OperationKind Kind { get; } = kind;

    public NameNode? Name { get; } = name;

    public IReadOnlyList<VariableDefinitionNode> Variables { get; } = variables;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode Selections { get; } = selections;
}

internal sealed class VariableDefinitionNode(int start, StringNode? description, VariableNode variable, TypeNode type, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
    : Node(start), IHasDirectives
{
    public StringNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

internal sealed class SelectionSetNode(int start, IReadOnlyList<SelectionNode> selections) : Node(start)
{
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}

internal abstract class SelectionNode(int start, IReadOnlyList<DirectiveNode> directives) : Node(start), IHasDirectives
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

internal sealed class FieldNode(int start, NameNode? alias, NameNode name, IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<DirectiveNode> directives, SelectionSetNode? selections)
    : SelectionNode(start, directives)
{
    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    public SelectionSetNode? Selections { get; } = selections;

    /// <summary>Key of the field in the response.</summary>
    public string ResponseKey => (Alias ?? Name).Value;
}

internal sealed class FragmentSpreadNode(int start, NameNode name, IReadOnlyList<DirectiveNode> directives) : SelectionNode(start, directives)
{
    public NameNode Name { get; } = name;
}

internal sealed class InlineFragmentNode(int start, NamedTypeNode? condition, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selections)
    : SelectionNode(start, directives)
{
    public NamedTypeNode? Condition { get; } = condition;

    public SelectionSetNode Selections { get; } = selections;
}

internal sealed class FragmentNode(int start, StringNode? description, NameNode name, NamedTypeNode condition, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selections)
    : DefinitionNode(start, description), IHasDirectives
{
    public NameNode Name { get; } = name;

    public NamedTypeNode Condition { get; } = condition;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode Selections { get; } = selections;
}
