namespace HealthGraph.Dictionaries;

/// <summary>Strings written once each and named by their index.</summary>
internal sealed class StringTable
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<string> strings = [];

    public int Add(string text)
    {
        if (!indexes.TryGetValue(text, out var index))
        {
            indexes[text] = index = strings.Count;
            strings.Add(text);
        }

        return index;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(strings.Count);
        strings.ForEach(writer.Write);
    }

    public static string[] Read(BinaryReader reader)
    {
        var read = new string[reader.ReadInt32()];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = reader.ReadString();
        }

        return read;
    }
}
