using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Dictionaries;

/// <summary>Looks through the dictionaries for what a librarian should mend.</summary>
public static class DictionaryCheck
{
    /// <summary>Reads all files afresh; findings by file, then line.</summary>
    public static IReadOnlyList<Finding> Run(DictionaryFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var findings = new List<Finding>();
        var lexicon = new LexiconBuilder(folders, findings).Build();
        foreach (var name in lexicon.AllNames())
        {
            AddUnmatchable(name, findings);
        }

        foreach (var bearers in lexicon.AllBearers())
        {
            AddClash(bearers, findings);
        }

        AddUnknownParents(lexicon, findings);
        AddUnknownRegions(lexicon, RegionTable.Load(folders, findings), findings);
        return [.. findings.Order(Comparer<Finding>.Create(InFileOrder))];
    }

    private static void AddUnmatchable(LexiconName name, List<Finding> findings)
    {
        var text = name.Alias.Text;
        var fault = text.Length == 1 && name.Entry.Type != EntityType.Topic ? "is a single character"
            : !string.Equals(text, text.Trim(), StringComparison.Ordinal) ? "begins or ends with white space"
            : text.Contains('\uFFFD', StringComparison.Ordinal) ? "holds a damaged character"
            : text.Any(c => c is '\t' or '\n' or '|') ? "holds a character that no name holds"
            : null;
        if (fault is not null)
        {
            findings.Add(new Finding(FindingCode.DictionaryUnmatchable, name.Entry.File, name.Entry.Line, null,
                $"'{text}' {fault} and can never match.", "Mend or remove the name."));
        }
    }

    private static void AddClash(IReadOnlyList<LexiconName> bearers, List<Finding> findings)
    {
        var sure = bearers.Where(b => !b.Alias.Ambiguous).ToList();
        for (var i = 1; i < sure.Count; i++)
        {
            var (first, other) = (sure[0], sure[i]);
            if (first.Entry.Type == other.Entry.Type && !Apart(first.Alias, other.Alias))
            {
                findings.Add(new Finding(FindingCode.DictionaryClash, other.Entry.File, other.Entry.Line, null,
                    $"'{other.Alias.Text}' names both {other.Entry.Name} and {first.Entry.Name} ({first.Entry.File}:{first.Entry.Line}).",
                    "Mark the alias ambiguous on both (name?), give it years (name@2013-2018), or remove one."));
            }
        }
    }

    /// <summary>Two dated aliases clash only where their years overlap.</summary>
    private static bool Apart(Alias a, Alias b) => (a.To is { } aEnd && b.From is { } bStart && aEnd <= bStart)
        || (b.To is { } bEnd && a.From is { } aStart && bEnd <= aStart);

    private static void AddUnknownParents(Lexicon lexicon, List<Finding> findings)
    {
        foreach (var entry in lexicon.Entries.Where(e => e.Successor.Length > 0 && lexicon.Find(e.Type, e.Successor) is null))
        {
            findings.Add(new Finding(FindingCode.DictionaryUnknownName, entry.File, entry.Line, null,
                $"The successor '{entry.Successor}' of {entry.Name} stands in no file.", "Add a row for it, or mend the name."));
        }
    }

    private static void AddUnknownRegions(Lexicon lexicon, RegionTable regions, List<Finding> findings)
    {
        foreach (var entry in lexicon.Entries.Where(e => e.Type == EntityType.Organization && e.Region.Length > 0 && regions.ByPath(e.Region) is null))
        {
            findings.Add(new Finding(FindingCode.DictionaryUnknownName, entry.File, entry.Line, null,
                $"The region '{entry.Region}' of {entry.Name} stands in no region file.", "Write its full path of official names, such as 四川省绵阳市."));
        }
    }

    private static int InFileOrder(Finding a, Finding b)
    {
        var byFile = string.CompareOrdinal(a.File, b.File);
        return byFile != 0 ? byFile : (a.Line ?? 0) != (b.Line ?? 0) ? (a.Line ?? 0).CompareTo(b.Line ?? 0) : string.CompareOrdinal(a.What, b.What);
    }
}
