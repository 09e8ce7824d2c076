using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types;

/// <summary>A schema as SDL, laid out as the reference implementation's printSchema does, with the directives that are in use.</summary>
internal static class SchemaPrinter
{
    public static string Print(Schema schema)
    {
        var parts = new List<string>();
        if (SchemaDefinition(schema) is { } definition)
        {
            parts.Add(definition);
        }

        parts.AddRange(schema.Directives.Where(d => d.Node is not null && !IsStandard(d.Name)).Select(Directive));
        parts.AddRange(schema.Types.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal) && !BuiltInScalars.IsBuiltIn(t.Name)).Select(Type));
        return string.Join("\n\n", parts) + "\n";
    }

    private static bool IsStandard(string directive) => directive is "include" or "skip" or "deprecated" or "specifiedBy" or "oneOf";

    private static string? SchemaDefinition(Schema schema)
    {
        var common = schema.Roots.All(r => string.Equals(r.Value.Name, r.Key.ToString(), StringComparison.Ordinal));
        if (common && schema.Description is null && !Enum.GetValues<OperationKind>().Any(k => !schema.Roots.ContainsKey(k) && schema.Type(k.ToString()) is ObjectType))
        {
            return null;
        }

        var roots = schema.Roots.OrderBy(r => r.Key).Select(r => $"{(r.Key == OperationKind.Query ? "query" : r.Key == OperationKind.Mutation ? "mutation" : "subscription")}: {r.Value.Name}");
        return Description(schema.Description) + "schema " + Printer.Block(roots);
    }

    private static string Directive(DirectiveType directive) =>
        $"{Description(directive.Description)}directive @{directive.Name}{Arguments(directive.Arguments)}{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.Locations)}";

    private static string Type(NamedType type) => Description(type.Description) + type switch
    {
        ScalarType => Printer.Words("scalar", type.Name, Applied(type)),
        FieldsType fields => Printer.Words(
            type is InterfaceType ? "interface" : "type", type.Name, Printer.Wrap("implements ", string.Join(" & ", fields.Interfaces.Select(i => i.Name))), Applied(type), Members(fields.Fields.Select(f => (f.Description, Field(f))))),
        UnionType union => Printer.Words("union", type.Name, Applied(type), "= " + string.Join(" | ", union.Types.Select(t => t.Name))),
        EnumType @enum => Printer.Words("enum", type.Name, Applied(type), Members(@enum.Values.Select(v => (v.Description, Printer.Words(v.Name, Applied(v.Node)))))),
        InputObjectType input => Printer.Words("input", type.Name, Applied(type), Members(input.Fields.Select(f => (f.Description, Input(f))))),
        _ => "",
    };

    private static string Field(FieldDefinition field) => $"{field.Name}{Arguments(field.Arguments)}: {field.Type}{Printer.Wrap(" ", Applied(field.Node))}";

    private static string Input(InputValue input) =>
        $"{input.Name}: {input.Type}{(input.HasDefault ? " = " + DefaultValuePrinter.Print(input) : "")}{Printer.Wrap(" ", Applied(input.Node))}";

    private static string Arguments(IReadOnlyList<InputValue> arguments) => arguments.All(a => a.Description is null)
        ? Printer.Wrap("(", string.Join(", ", arguments.Select(Input)), ")")
        : "(\n" + Printer.Indent(Lines(arguments.Select(a => (a.Description, Input(a))))) + "\n)";

    private static string Members(IEnumerable<(string? Description, string Text)> members)
    {
        var lines = Lines(members);
        return lines.Length == 0 ? "" : "{\n" + Printer.Indent(lines).Replace("\n  \n", "\n\n", StringComparison.Ordinal) + "\n}";
    }

    /// <summary>One below the other; a described one stands off from what is before it.</summary>
    private static string Lines(IEnumerable<(string? Description, string Text)> members) =>
        string.Join('\n', members.Select((m, i) => (i > 0 && m.Description is not null ? "\n" : "") + Description(m.Description) + m.Text));

    private static string Applied(NamedType type) => string.Join(' ', type.Nodes.Select(n => Printer.Directives(n.Directives)).Where(d => d.Length > 0));

    private static string Applied(IHasDirectives? node) => node is null ? "" : Printer.Directives(node.Directives);

    private static string Description(string? text) => text is null ? "" : (BlockString.IsPrintable(text) ? BlockString.Print(text) : PrintedString.Print(text)) + "\n";
}
