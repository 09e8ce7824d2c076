using System.Globalization;

namespace HealthGraph.Dictionaries;

/// <summary>Writes the names of the dictionaries in Jieba's user-dictionary format, so that they load in any Jieba.</summary>
/// <remarks>A line a name: <c>word frequency tag</c> (fxsj/jieba, README, "载入词典"); sorted ordinally, each name once.</remarks>
public static class JiebaExport
{
    // High enough that Jieba keeps the word whole against any split into common words (the sum of its own dictionary is 60 million).
    private const int Frequency = 20000;

    /// <summary>Writes every name of two or more characters without white space (Jieba's separator).</summary>
    public static void Write(DictionarySet dictionaries, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(dictionaries);
        ArgumentNullException.ThrowIfNull(output);
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, type) in Names(dictionaries))
        {
            if (name.Length > 1 && !name.Any(char.IsWhiteSpace))
            {
                words.TryAdd(name, Tag(type));
            }
        }

        foreach (var (word, tag) in words)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{word} {Frequency} {tag}\n"));
        }
    }

    private static IEnumerable<(string Name, EntityType Type)> Names(DictionarySet dictionaries) =>
        dictionaries.Lexicon.AllNames().Select(n => (n.Alias.Text, n.Entry.Type)).Concat(Places(dictionaries.Folders).Select(n => (n, EntityType.Region)));

    /// <summary>Official names and short forms of regions, countries and zones, as their files have them.</summary>
    private static IEnumerable<string> Places(DictionaryFolders folders)
    {
        var set = new List<Finding>();
        var tables = from name in (string[])["regions.tsv", "countries.tsv", "zones.tsv"]
                     from file in folders.File(Path.Combine("regions", name))
                     select DictionaryTable.Read(file, ["name"], set);
        return from table in tables
               from row in table.Rows
               from name in row.Aliases("aliases", set).Select(a => a.Text).Prepend(row["name"])
               select name;
    }

    // Jieba's own tags: nt organisation, ns place, nz other proper name, n noun.
    private static string Tag(EntityType type) => type switch
    {
        EntityType.Organization => "nt",
        EntityType.Region => "ns",
        EntityType.Person => "nr",
        EntityType.Policy => "nz",
        _ => "n",
    };
}
