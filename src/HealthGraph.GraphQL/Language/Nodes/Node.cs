namespace HealthGraph.GraphQL.Language.Nodes;

/// <summary>A node of the syntax tree.</summary>
/// <param name="start">Byte offset of its first token.</param>
internal abstract class Node(int start)
{
    public int Start { get; } = start;
}

internal sealed class NameNode(int start, string value) : Node(start)
{
    public string Value { get; } = value;
}

internal interface IHasDirectives
{
    IReadOnlyList<DirectiveNode> Directives { get; }
}

internal sealed class DirectiveNode(int start, NameNode name, IReadOnlyList<ArgumentNode> arguments) : Node(start)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}

internal sealed class ArgumentNode(int start, NameNode name, ValueNode value) : Node(start)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}

internal abstract class DefinitionNode(int start, StringNode? description) : Node(start)
{
    public StringNode? Description { get; } = description;
}

internal sealed class DocumentNode(Source source, IReadOnlyList<DefinitionNode> definitions) : Node(0)
{
    public Source Source { get; } = source;

    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}
