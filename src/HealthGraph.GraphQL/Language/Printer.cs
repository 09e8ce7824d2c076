using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Language;

/// <summary>Writes a syntax tree as text, laid out as the reference implementation does; reading it back gives the same tree.</summary>
internal static class Printer
{
    private const int MaxLineLength = 80;

    public static string Print(DocumentNode document) => string.Join("\n\n", document.Definitions.Select(Print)) + "\n";

    public static string Print(DefinitionNode node) => node switch
    {
        OperationNode operation => Operation(operation),
        FragmentNode f => Description(f.Description) + Words($"fragment {f.Name.Value} on {f.Condition.Name.Value}", Directives(f.Directives), Print(f.Selections)),
        TypeSystemNode typeSystem => TypeSystemPrinter.Print(typeSystem),
        _ => throw new ArgumentException($"Unknown node {node.GetType().Name}.", nameof(node)),
    };

    public static string Print(TypeNode type) => type switch
    {
        ListTypeNode list => $"[{Print(list.Type)}]",
        NonNullTypeNode nonNull => Print(nonNull.Type) + "!",
        _ => ((NamedTypeNode)type).Name.Value,
    };

    public static string Print(ValueNode value) => value switch
    {
        VariableNode v => "$" + v.Name.Value,
        NumberNode n => n.Text,
        StringNode s => s.IsBlock ? BlockString.Print(s.Value) : PrintedString.Print(s.Value),
        BooleanNode b => b.Value ? "true" : "false",
        EnumNode e => e.Value,
        ListNode l => $"[{string.Join(", ", l.Values.Select(Print))}]",
        ObjectNode o => $"{{{string.Join(", ", o.Fields.Select(f => $"{f.Name.Value}: {Print(f.Value)}"))}}}",
        _ => "null",
    };

    public static string Print(SelectionSetNode set) => Block(set.Selections.Select(Print));

    public static string Directives(IReadOnlyList<DirectiveNode> directives) =>
        string.Join(' ', directives.Select(d => "@" + d.Name.Value + Wrap("(", string.Join(", ", d.Arguments.Select(Argument)), ")")));

    public static string Description(StringNode? description) => description is null ? "" : Print(description) + "\n";

    /// <summary>What is not empty, with a space between.</summary>
    public static string Words(params ReadOnlySpan<string> parts)
    {
        var words = new List<string>();
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                words.Add(part);
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>Braces around indented lines; nothing where there is none.</summary>
    public static string Block(IEnumerable<string> items)
    {
        var lines = string.Join('\n', items);
        return lines.Length == 0 ? "" : "{\n" + Indent(lines) + "\n}";
    }

    public static string Wrap(string before, string text, string after = "") => text.Length == 0 ? "" : before + text + after;

    /// <summary>Argument or variable definitions: on one line where none has lines of its own.</summary>
    public static string Definitions(IReadOnlyList<string> items) => items.Any(i => i.Contains('\n', StringComparison.Ordinal))
        ? "(\n" + Indent(string.Join('\n', items)) + "\n)"
        : Wrap("(", string.Join(", ", items), ")");

    public static string Indent(string lines) => "  " + lines.Replace("\n", "\n  ", StringComparison.Ordinal);

    private static string Operation(OperationNode node)
    {
        var items = node.Variables.Select(Variable).ToList();
        var variables = items.Exists(i => i.Contains('\n', StringComparison.Ordinal)) ? "(\n" + string.Join('\n', items) + "\n)" : Definitions(items);
        var kind = node.Kind switch { OperationKind.Query => "query", OperationKind.Mutation => "mutation", _ => "subscription" };
        var prefix = Description(node.Description) + Words(kind, (node.Name?.Value ?? "") + variables, Directives(node.Directives));
        return prefix is "query" ? Print(node.Selections) : $"{prefix} {Print(node.Selections)}";
    }

    private static string Variable(VariableDefinitionNode node) =>
        Description(node.Description) + $"${node.Variable.Name.Value}: {Print(node.Type)}"
        + (node.DefaultValue is null ? "" : " = " + Print(node.DefaultValue)) + Wrap(" ", Directives(node.Directives));

    private static string Print(SelectionNode node) => node switch
    {
        FieldNode field => Field(field),
        FragmentSpreadNode spread => "..." + spread.Name.Value + Wrap(" ", Directives(spread.Directives)),
        InlineFragmentNode inline => Words("...", inline.Condition is null ? "" : "on " + inline.Condition.Name.Value, Directives(inline.Directives), Print(inline.Selections)),
        _ => "",
    };

    private static string Field(FieldNode node)
    {
        var prefix = (node.Alias is null ? "" : node.Alias.Value + ": ") + node.Name.Value;
        var arguments = node.Arguments.Select(Argument).ToList();
        var line = prefix + Wrap("(", string.Join(", ", arguments), ")");
        if (line.Length > MaxLineLength && arguments.Count > 0)
        {
            line = prefix + "(\n" + Indent(string.Join('\n', arguments)) + "\n)";
        }

        return line + Wrap(" ", Directives(node.Directives)) + (node.Selections is null ? "" : " " + Print(node.Selections));
    }

    private static string Argument(ArgumentNode node) => $"{node.Name.Value}: {Print(node.Value)}";
}
