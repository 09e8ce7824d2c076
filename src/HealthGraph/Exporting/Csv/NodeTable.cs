using HealthGraph.Exporting.Tables;
using HealthGraph.Graph;

namespace HealthGraph.Exporting.Csv;

/// <summary>The table of one kind of node: id, name, its properties, other names, how many articles speak of it and from when to when.</summary>
internal static class NodeTable
{
    /// <summary>Writes <c>organizations.csv</c> and its like.</summary>
    public static void Write(GraphTables tables, string kind, IExportTarget target)
    {
        string[] properties = [.. GraphSchema.Properties[kind].Where(p => p is not "name")];
        using var table = new CsvTable(target.Create(FileOf(kind)), ["id", "name", .. properties, "aliases", "articles", "firstSeen", "lastSeen"]);
        foreach (var node in tables.Nodes.Where(n => string.Equals(n.Kind, kind, StringComparison.Ordinal)))
        {
            table.Row([node.Id, node.Name, .. properties.Select(node.Property), string.Join('|', node.Aliases), node.Articles, node.First, node.Last]);
        }
    }

    private static string FileOf(string kind) => kind is "Policy" ? "policies.csv" : kind.ToLowerInvariant() + "s.csv";
}
