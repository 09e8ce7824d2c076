using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Language;

/// <summary>Definitions and extensions of the type system as text.</summary>
internal static class TypeSystemPrinter
{
    public static string Print(TypeSystemNode node)
    {
        var prefix = Printer.Description(node.Description) + (node.IsExtension ? "extend " : "");
        var directives = Printer.Directives(node.Directives);
        return prefix + node switch
        {
            SchemaNode s => Printer.Words("schema", directives, Printer.Block(s.OperationTypes.Select(OperationType))),
            ScalarNode s => Printer.Words("scalar", s.Name.Value, directives),
            FieldsTypeNode f => Printer.Words(f.IsInterface ? "interface" : "type", f.Name.Value, Names("implements ", " & ", f.Interfaces), directives, Printer.Block(f.Fields.Select(Field))),
            UnionNode u => Printer.Words("union", u.Name.Value, directives, Names("= ", " | ", u.Types)),
            EnumTypeNode e => Printer.Words("enum", e.Name.Value, directives, Printer.Block(e.Values.Select(v => Printer.Description(v.Description) + Printer.Words(v.Name.Value, Printer.Directives(v.Directives))))),
            InputObjectNode i => Printer.Words("input", i.Name.Value, directives, Printer.Block(i.Fields.Select(Input))),
            DirectiveDefinitionNode d => $"directive @{d.Name.Value}{Printer.Definitions([.. d.Arguments.Select(Input)])}{(d.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", d.Locations.Select(l => l.Value))}",
            _ => throw new ArgumentException($"Unknown node {node.GetType().Name}.", nameof(node)),
        };
    }

    private static string Field(FieldDefinitionNode node) =>
        $"{Printer.Description(node.Description)}{node.Name.Value}{Printer.Definitions([.. node.Arguments.Select(Input)])}: {Printer.Print(node.Type)}{Printer.Wrap(" ", Printer.Directives(node.Directives))}";

    private static string Input(InputValueNode node) =>
        $"{Printer.Description(node.Description)}{node.Name.Value}: {Printer.Print(node.Type)}{(node.DefaultValue is null ? "" : " = " + Printer.Print(node.DefaultValue))}{Printer.Wrap(" ", Printer.Directives(node.Directives))}";

    private static string OperationType(OperationTypeNode node) =>
        $"{(node.Kind == OperationKind.Query ? "query" : node.Kind == OperationKind.Mutation ? "mutation" : "subscription")}: {node.Type.Name.Value}";

    private static string Names(string prefix, string separator, IReadOnlyList<NamedTypeNode> names) =>
        Printer.Wrap(prefix, string.Join(separator, names.Select(n => n.Name.Value)));
}
