namespace HealthGraph.GraphQL.Language.Nodes;

internal abstract class ValueNode(int start) : Node(start);

internal sealed class VariableNode(int start, NameNode name) : ValueNode(start)
{
    public NameNode Name { get; } = name;
}

/// <summary>An integer or a float as it is written.</summary>
internal sealed class NumberNode(int start, string text, bool isFloat) : ValueNode(start)
{
    public string Text { get; } = text;

    public bool IsFloat { get; } = isFloat;
}

internal sealed class StringNode(int start, string value, bool isBlock) : ValueNode(start)
{
    public string Value { get; } = value;

    public bool IsBlock { get; } = isBlock;
}

internal sealed class BooleanNode(int start, bool value) : ValueNode(start)
{
    public bool Value { get; } = value;
}

internal sealed class NullNode(int start) : ValueNode(start);

internal sealed class EnumNode(int start, string value) : ValueNode(start)
{
    public string Value { get; } = value;
}

internal sealed class ListNode(int start, IReadOnlyList<ValueNode> values) : ValueNode(start)
{
    public IReadOnlyList<ValueNode> Values { get; } = values;
}

internal sealed class ObjectNode(int start, IReadOnlyList<ObjectFieldNode> fields) : ValueNode(start)
{
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

internal sealed class ObjectFieldNode(int start, NameNode name, ValueNode value) : Node(start)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
