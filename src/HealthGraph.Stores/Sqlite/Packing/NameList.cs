namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>The names of a node. Bytes: for each place its articles, how many of them state it, and the text; a free place has no articles.</summary>
internal static class NameList
{
    /// <summary>Writes names, each at its place.</summary>
    public static void Write(ByteWriter writer, List<KnownName> names)
    {
        foreach (var name in names)
        {
            writer.Number(name.Articles);
            writer.Number(name.Stated);
            writer.Text(name.Text);
        }
    }

    /// <summary>All places.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static List<KnownName> Read(ReadOnlySpan<byte> bytes)
    {
        var names = new List<KnownName>();
        for (var reader = new ByteReader(bytes); !reader.AtEnd;)
        {
            var (articles, stated) = (reader.Count(), reader.Count());
            names.Add(new KnownName(reader.Text()) { Articles = articles, Stated = stated });
        }

        return names;
    }

    /// <summary>What a node is called: of several names stated for it the ordinally least, whatever the order of writing; null where none was.</summary>
    public static string? Caption(List<KnownName> names)
    {
        string? least = null;
        foreach (var name in names)
        {
            if (name.Stated > 0 && (least is null || string.CompareOrdinal(name.Text, least) < 0))
            {
                least = name.Text;
            }
        }

        return least;
    }
}
