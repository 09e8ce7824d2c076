using System.Text;

namespace HealthGraph.Text.Jieba;

/// <summary>Makes an <see cref="IdfTable"/> from a file of <c>word idf</c> lines or from its binary form.</summary>
internal static class IdfCompiler
{
    internal static IdfTable ReadText(string path)
    {
        var table = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            var cells = line.Trim().Split(' ');
            if (cells.Length != 2)
            {
                throw new InvalidDataException($"{path}: '{line}' is not 'word idf'.");
            }

            table[cells[0]] = ModelText.Number(cells[1]);
        }

        var words = table.Keys.Order(StringComparer.Ordinal).ToArray();
        var values = table.Values.Distinct().Order().ToArray();
        var trie = DoubleArrayTrie.Build(words, Array.ConvertAll(words, w => Array.BinarySearch(values, table[w])));
        return new IdfTable(trie, values, table.Values.Order().ElementAt(table.Count / 2));
    }

    internal static void Write(IdfTable table, BinaryWriter writer)
    {
        table.Trie.Write(writer);
        DoubleArrayTrieFormat.WriteArray<double>(writer, table.Values);
        writer.Write(table.Median);
    }

    internal static IdfTable Read(BinaryReader reader) =>
        new(DoubleArrayTrie.Read(reader), DoubleArrayTrieFormat.ReadArray<double>(reader, DoubleArrayTrie.MaxSlots), reader.ReadDouble());
}
