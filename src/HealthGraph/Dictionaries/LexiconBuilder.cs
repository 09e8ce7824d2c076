using HealthGraph.Text;

namespace HealthGraph.Dictionaries;

/// <summary>Reads the dictionaries of named bodies, policies and topics into a <see cref="Lexicon"/>.</summary>
internal sealed class LexiconBuilder(DictionaryFolders folders, ICollection<Finding> findings)
{
    private readonly Dictionary<(EntityType, string), (LexiconEntry Entry, List<Alias> Aliases, string? Layer)> entries = [];

    public Lexicon Build()
    {
        foreach (var file in folders.Files("bodies"))
        {
            Add(file, EntityType.Organization, "name");
        }

        foreach (var file in folders.File("policies.tsv"))
        {
            Add(file, EntityType.Policy, "title");
        }

        foreach (var file in folders.File("topics.tsv"))
        {
            Add(file, EntityType.Topic, "name");
        }

        return Compile();
    }

    private void Add(string file, EntityType type, string nameColumn)
    {
        // A name twice in one folder is a fault; in a folder laid over it, it takes the place of the earlier entry.
        var layer = Path.GetDirectoryName(file);
        foreach (var row in DictionaryTable.Read(file, [nameColumn], findings).Rows)
        {
            var entry = ReadEntry(row, type, nameColumn);
            if (entries.TryGetValue((type, entry.Name), out var earlier) && string.Equals(earlier.Layer, layer, StringComparison.Ordinal))
            {
                findings.Add(row.Fault($"'{entry.Name}' stands already in {earlier.Entry.File}:{earlier.Entry.Line}", "Keep one of the two lines; this one was left out."));
                continue;
            }

            entries[(type, entry.Name)] = (entry, [.. row.Aliases("aliases", findings)], layer);
        }
    }

    private LexiconEntry ReadEntry(DictionaryRow row, EntityType type, string nameColumn) => new(
        type, row[nameColumn], row["kind"], row["region"], type == EntityType.Topic ? row["broader"] : row["parent"], row.List("issuers"),
        row["number"], Date(row, type == EntityType.Policy ? "issuedOn" : "from"), Date(row, "to"), row["successor"],
        Path.GetFileName(row.File), row.Line);

    private PartialDate? Date(DictionaryRow row, string column)
    {
        var date = PartialDate.TryParse(row[column]);
        if (date is null && row[column].Length > 0)
        {
            findings.Add(row.Fault($"'{row[column]}' in column {column} is no date", "Write 2018, 2018-03 or 2018-03-01; the entry was taken without it."));
        }

        return date;
    }

    private Lexicon Compile()
    {
        var names = new SortedDictionary<string, List<LexiconName>>(StringComparer.Ordinal);
        foreach (var (entry, aliases, _) in entries.Values)
        {
            foreach (var alias in aliases.Prepend(new Alias(entry.Name)))
            {
                if (!names.TryGetValue(alias.Text, out var bearers))
                {
                    names[alias.Text] = bearers = [];
                }

                if (!bearers.Exists(b => ReferenceEquals(b.Entry, entry)))
                {
                    bearers.Add(new LexiconName(entry, alias));
                }
            }
        }

        var trie = DoubleArrayTrie.Build([.. names.Keys], [.. Enumerable.Range(0, names.Count)]);
        return new Lexicon(trie, [.. names.Values.Select(b => b.ToArray())], [.. entries.Values.Select(e => e.Entry)]);
    }
}
