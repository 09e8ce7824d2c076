using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Overlap;

/// <summary>Whether two fields are given the same arguments: the order of arguments and of object fields does not count.</summary>
internal sealed class ArgumentComparer
{
    private readonly Dictionary<ValueNode, string> _texts = [];

    public bool AreSame(FieldNode a, FieldNode b, Action<int> spend)
    {
        if (a.Arguments.Count != b.Arguments.Count)
        {
            return false;
        }

        foreach (var argument in a.Arguments)
        {
            spend(1);
            var other = b.Arguments.LastOrDefault(o => string.Equals(o.Name.Value, argument.Name.Value, StringComparison.Ordinal));
            if (other is null || !string.Equals(Text(argument.Value), Text(other.Value), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private string Text(ValueNode value)
    {
        if (!_texts.TryGetValue(value, out var text))
        {
            _texts[value] = text = Canonical(value);
        }

        return text;
    }

    private static string Canonical(ValueNode value) => value switch
    {
        ListNode list => $"[{string.Join(',', list.Values.Select(Canonical))}]",
        ObjectNode fields => $"{{{string.Join(',', fields.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal).Select(f => $"{f.Name.Value}:{Canonical(f.Value)}"))}}}",
        StringNode text => (text.IsBlock ? "block" : "") + Language.PrintedString.Print(text.Value),
        NumberNode number => (number.IsFloat ? "float " : "int ") + number.Text,
        _ => Language.Printer.Print(value),
    };
}
