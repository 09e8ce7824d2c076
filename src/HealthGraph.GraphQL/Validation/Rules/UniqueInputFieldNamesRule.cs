using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>A field of an input object is given once. Wrong: <c>{ cats(where: { a: 1, a: 2 }) }</c>.</summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Stack<Dictionary<string, NameNode>> _known = new();

    public override bool Enter(Node node)
    {
        if (node is ObjectNode)
        {
            _known.Push(new(StringComparer.Ordinal));
        }
        else if (node is ObjectFieldNode { Name: var name } && !_known.Peek().TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one input field named \"{name.Value}\".", _known.Peek()[name.Value], name);
        }

        return true;
    }

    public override void Leave(Node node)
    {
        if (node is ObjectNode)
        {
            _known.Pop();
        }
    }
}
