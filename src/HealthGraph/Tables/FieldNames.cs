namespace HealthGraph.Tables;

/// <summary>Fields and kinds as files write them: <c>issueNumber</c>, <c>articles</c>.</summary>
public static class FieldNames
{
    private static readonly Dictionary<string, TableField> Fields =
        Enum.GetValues<TableField>().ToDictionary(Of, f => f, StringComparer.Ordinal);

    /// <summary>All names, in the order of the fields.</summary>
    public static IEnumerable<string> All => Enum.GetValues<TableField>().Select(Of);

    /// <summary>The name of a field.</summary>
    public static string Of(TableField field)
    {
        var name = field.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The field of a name, or null.</summary>
    public static TableField? Find(string name) => Fields.TryGetValue(name, out var field) ? field : null;
}
