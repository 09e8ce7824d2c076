using System.Globalization;
using System.Text;

namespace HealthGraph.Text.Jieba;

/// <summary>Makes a <see cref="JiebaDictionary"/> from words, from a file in Jieba's format, or from its own binary form.</summary>
internal static class DictionaryCompiler
{
    internal static JiebaDictionary Compile(IEnumerable<KeyValuePair<string, WordClass>> words, long total,
        Dictionary<string, string?> removed)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var classes = new List<WordClass>();
        var numbers = new Dictionary<WordClass, int>();
        var values = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            if (!numbers.TryGetValue(sorted[i].Value, out var number))
            {
                number = classes.Count;
                classes.Add(sorted[i].Value);
                numbers.Add(sorted[i].Value, number);
            }

            values[i] = number;
        }

        var trie = DoubleArrayTrie.Build(Array.ConvertAll(sorted, w => w.Key), values);
        return new JiebaDictionary(trie, [.. classes], total, removed);
    }

    /// <summary>Reads a dictionary file: a word, its frequency and perhaps its tag on each line, parted by one blank.</summary>
    /// <remarks>A word given twice keeps its last frequency, but both count towards the total: so does Jieba.</remarks>
    internal static JiebaDictionary ReadText(string path, ICollection<Finding> findings)
    {
        var words = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        long total = 0;
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            var cells = line.Trim().Split(' ');
            if (cells.Length >= 2 && cells[0].Length > 0 && TryParse(cells[1], out var frequency))
            {
                words[cells[0]] = new WordClass(frequency, cells.Length > 2 ? string.Intern(cells[2]) : null);
                total += frequency;
            }
            else
            {
                findings.Add(new Finding(FindingCode.DictionaryLine, path, number, 1, $"The line '{line.Trim()}' is not 'word frequency [tag]'.",
                    "Mend the line; the rest of the file was loaded."));
            }
        }

        return Compile(words.Where(w => w.Value.Frequency > 0), Math.Max(total, 1), new Dictionary<string, string?>(StringComparer.Ordinal));
    }

    internal static void Write(JiebaDictionary dictionary, BinaryWriter writer)
    {
        dictionary.Trie.Write(writer);
        writer.Write(dictionary.Total);
        var tags = new TagNames([string.Empty]);
        var numbers = dictionary.Classes.Select(c => tags.NumberOf(c.Tag ?? string.Empty)).ToArray();
        DoubleArrayTrieFormat.WriteArray<long>(writer, dictionary.Classes.Select(c => c.Frequency).ToArray());
        DoubleArrayTrieFormat.WriteArray<ushort>(writer, numbers);
        var names = tags.ToArray();
        writer.Write(names.Length);
        Array.ForEach(names, writer.Write);
    }

    internal static JiebaDictionary Read(BinaryReader reader)
    {
        var trie = DoubleArrayTrie.Read(reader);
        var total = reader.ReadInt64();
        var frequencies = DoubleArrayTrieFormat.ReadArray<long>(reader, DoubleArrayTrie.MaxSlots);
        var numbers = DoubleArrayTrieFormat.ReadArray<ushort>(reader, DoubleArrayTrie.MaxSlots);
        var names = new string?[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString() is { Length: > 0 } name ? name : null;
        }

        var classes = new WordClass[frequencies.Length];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = new WordClass(frequencies[i], names[numbers[i]]);
        }

        return new JiebaDictionary(trie, classes, total, new Dictionary<string, string?>(StringComparer.Ordinal));
    }

    internal static bool TryParse(string text, out long frequency) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out frequency) && frequency <= DictionaryChange.MaxFrequency;
}
