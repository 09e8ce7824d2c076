using HealthGraph.Dictionaries;
using HealthGraph.Documents;

namespace HealthGraph.Tables;

/// <summary>What header texts mean, in Chinese and English: <c>dictionaries/import/headers.tsv</c>.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class HeaderWords
{
    private readonly Dictionary<string, List<(TableKind? Kind, TableField Field)>> words = new(StringComparer.Ordinal);

    private HeaderWords()
    {
    }

    /// <summary>Loads the words of all folders.</summary>
    /// <param name="folders">Dictionary folders.</param>
    /// <param name="findings">Receives one finding a bad line; the rest is loaded.</param>
    public static HeaderWords Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(findings);
        var loaded = new HeaderWords();
        foreach (var row in folders.File(Path.Combine("import", "headers.tsv")).SelectMany(f => DictionaryTable.Read(f, ["field"], findings).Rows))
        {
            if (FieldNames.Find(row["field"]) is not { } field)
            {
                findings.Add(row.Fault($"'{row["field"]}' is no field", "Write one of " + string.Join(", ", FieldNames.All) + "."));
                continue;
            }

            loaded.Add(row, field, findings);
        }

        return loaded;
    }

    /// <summary>What a header text means in tables of a kind, or null.</summary>
    public TableField? Find(string header, TableKind kind)
    {
        if (!words.TryGetValue(Key(header), out var meanings))
        {
            return null;
        }

        var own = meanings.FindIndex(m => m.Kind == kind);
        own = own < 0 ? meanings.FindIndex(m => m.Kind is null) : own;
        return own < 0 ? null : meanings[own].Field;
    }

    /// <summary>The text as headers are compared: half-width, lower case, without what stands in brackets, blanks and punctuation.</summary>
    public static string Key(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var open = header.AsSpan(0, Math.Min(header.Length, 60)).IndexOfAny("(（[【");
        var text = open > 0 ? header.AsSpan(0, open) : header.AsSpan(0, Math.Min(header.Length, 60));
        Span<char> key = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var narrow = CharClass.Narrow(c);
            if (char.IsLetterOrDigit(narrow))
            {
                key[length++] = char.ToLowerInvariant(narrow);
            }
        }

        return key[..length].ToString();
    }

    private void Add(DictionaryRow row, TableField field, ICollection<Finding> findings)
    {
        var kinds = new List<TableKind?>();
        foreach (var name in row.List("kinds"))
        {
            if (Enum.TryParse<TableKind>(name, ignoreCase: true, out var kind))
            {
                kinds.Add(kind);
            }
            else
            {
                findings.Add(row.Fault($"'{name}' is no kind of table", "Write articles, issues, entities or facts."));
            }
        }

        foreach (var key in row.List("names").Select(Key).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (!words.TryGetValue(key, out var meanings))
            {
                words.Add(key, meanings = []);
            }

            meanings.AddRange((kinds.Count == 0 ? [null] : kinds).Select(k => (k, field)));
        }
    }
}
