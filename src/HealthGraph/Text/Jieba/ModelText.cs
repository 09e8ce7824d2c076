using System.Globalization;
using System.Text;

namespace HealthGraph.Text.Jieba;

/// <summary>Reads the models' text files: a table's name, a key, then <c>state:log-probability</c> pairs.</summary>
internal static class ModelText
{
    internal static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path, Encoding.UTF8).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    internal static IEnumerable<(string State, double Value)> Pairs(string cell) =>
        cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p =>
        {
            var colon = p.IndexOf(':', StringComparison.Ordinal);
            return (p[..colon], Number(p[(colon + 1)..]));
        });

    internal static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Index of a Han character in the models' tables, or -1 for one that Jieba never hands to them.</summary>
    internal static int HanIndex(string key) =>
        key.Length == 1 && key[0] is >= (char)CharacterTable.FirstHan and <= (char)CharacterTable.LastHan
            ? key[0] - CharacterTable.FirstHan
            : -1;
}
