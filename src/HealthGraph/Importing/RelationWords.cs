using HealthGraph.Dictionaries;
using HealthGraph.Graph;
using HealthGraph.Tables;

namespace HealthGraph.Importing;

/// <summary>Words for relations: <c>dictionaries/import/relations.tsv</c>. Immutable.</summary>
public sealed class RelationWords
{
    private readonly Dictionary<string, RelationWord> words = new(StringComparer.Ordinal);

    private RelationWords()
    {
    }

    /// <summary>The edges that facts can be, by name.</summary>
    public IEnumerable<string> Edges => words.Values.Select(w => w.Edge).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Loads the words of all folders.</summary>
    /// <param name="folders">Dictionary folders.</param>
    /// <param name="findings">Receives one finding a bad line; the rest is loaded.</param>
    public static RelationWords Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(findings);
        var relations = new RelationWords();
        foreach (var row in folders.File(Path.Combine("import", "relations.tsv")).SelectMany(f => DictionaryTable.Read(f, ["edge", "names"], findings).Rows))
        {
            relations.Add(row, findings);
        }

        return relations;
    }

    /// <summary>What a word means, or null.</summary>
    public RelationWord? Find(string word) => words.GetValueOrDefault(HeaderWords.Key(word));

    private void Add(DictionaryRow row, ICollection<Finding> findings)
    {
        var edge = row["edge"];
        if (!GraphSchema.Edges.Contains(edge, StringComparer.Ordinal) || !Enum.TryParse<EntityType>(row["subjectType"], out var subject)
            || !Enum.TryParse<EntityType>(row["objectType"], out var target))
        {
            findings.Add(row.Fault($"'{edge}' is no edge, or its ends are no kinds of entities", "Write edges and kinds as docs/import.md lists them."));
            return;
        }

        var word = new RelationWord(edge, row["direction"] is "inverse", subject, target);
        foreach (var name in row.List("names"))
        {
            words[HeaderWords.Key(name)] = word;
        }

        if (!word.IsInverse)
        {
            words[HeaderWords.Key(edge)] = word;
        }
    }
}
