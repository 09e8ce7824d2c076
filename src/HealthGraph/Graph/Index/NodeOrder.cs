namespace HealthGraph.Graph.Index;

/// <summary>Sorts nodes by id without making the ids.</summary>
internal static class NodeOrder
{
    /// <summary>Compares the ids of two nodes ordinally.</summary>
    public static int ById(IndexTables tables, int left, int right)
    {
        var (a, b) = (tables.Nodes.Kind(left), tables.Nodes.Kind(right));
        return left == right ? 0
            : a != b ? string.CompareOrdinal(NodeKind.Id(a, ""), NodeKind.Id(b, ""))
            : StringBytes.Compare(tables.Strings.Bytes(tables.Nodes.Local(left)), tables.Strings.Bytes(tables.Nodes.Local(right)));
    }
}
