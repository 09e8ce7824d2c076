using HealthGraph.Dictionaries;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>The tables behind the event rules: triggers, classes of things, modality, adverbs (<c>dictionaries/events/</c>).</summary>
internal sealed class EventVocabulary
{
    private EventVocabulary(WordTable<TriggerSense[]> triggers, WordTable<string[]> objects, WordTable<Modality> modality, WordTable<bool> adverbs, WordTable<bool> openers) =>
        (Triggers, Objects, Modals, Adverbs, Openers) = (triggers, objects, modality, adverbs, openers);

    /// <summary>Verbs with their meanings, in the order of the table.</summary>
    public WordTable<TriggerSense[]> Triggers { get; }

    /// <summary>Head words of things with their classes, the likelier first.</summary>
    public WordTable<string[]> Objects { get; }

    /// <summary>Words that say how real a happening is.</summary>
    public WordTable<Modality> Modals { get; }

    /// <summary>What may stand between actor and verb.</summary>
    public WordTable<bool> Adverbs { get; }

    /// <summary>What may stand at the head of a clause.</summary>
    public WordTable<bool> Openers { get; }

    /// <summary>Reads the tables; a row that cannot be read becomes a finding.</summary>
    public static EventVocabulary Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        var triggers = Rows(folders, "triggers", findings).Select(r => (Verb: r["verb"], Sense: ReadSense(r, findings)))
            .Where(r => r.Sense is not null)
            .GroupBy(r => r.Verb, StringComparer.Ordinal)
            .Select(g => KeyValuePair.Create(g.Key, g.Select(r => r.Sense!).ToArray()));
        var adverbs = Rows(folders, "adverbs", findings).ToList();
        return new EventVocabulary(
            new WordTable<TriggerSense[]>(triggers),
            new WordTable<string[]>(Rows(folders, "objects", findings).Select(r => KeyValuePair.Create(r["word"], r.List("class")))),
            new WordTable<Modality>(Rows(folders, "modality", findings).Select(r => KeyValuePair.Create(r["word"], ReadModality(r, findings)))),
            new WordTable<bool>(adverbs.Where(r => r["kind"] == "adverb").Select(r => KeyValuePair.Create(r["word"], true))),
            new WordTable<bool>(adverbs.Where(r => r["kind"] == "opener").Select(r => KeyValuePair.Create(r["word"], true))));
    }

    private static IEnumerable<DictionaryRow> Rows(DictionaryFolders folders, string table, ICollection<Finding> findings)
    {
        string[] required = table switch { "triggers" => ["verb", "type"], "objects" => ["word", "class"], _ => ["word", "kind"] };
        return folders.File($"events/{table}.tsv").SelectMany(f => DictionaryTable.Read(f, required, findings).Rows);
    }

    private static TriggerSense? ReadSense(DictionaryRow row, ICollection<Finding> findings)
    {
        var flags = TriggerFlags.None;
        foreach (var word in row.List("flags"))
        {
            if (!Enum.TryParse<TriggerFlags>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var flag))
            {
                findings.Add(row.Fault($"'{word}' is no flag of a trigger", "See the header of the file for the flags there are."));
                return null;
            }

            flags |= flag;
        }

        return new TriggerSense(row["type"], row.List("object"), row["before"], row["after"], flags, row.List("notBefore"), row.List("notAfter"));
    }

    private static Modality ReadModality(DictionaryRow row, ICollection<Finding> findings)
    {
        if (Enum.TryParse<Modality>(row["kind"], ignoreCase: true, out var kind))
        {
            return kind;
        }

        findings.Add(row.Fault($"'{row["kind"]}' is no kind of modality", "Write wish, soft, planned, negated, content or neutral."));
        return Modality.Neutral;
    }
}
