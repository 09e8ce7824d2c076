using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Names;

/// <summary>The documents of the dictionaries by their titles and nicknames, whatever the quotation marks and dashes.</summary>
internal sealed class KnownTitles(Lexicon lexicon)
{
    private readonly Lazy<Dictionary<string, List<LexiconName>>> names = new(() =>
    {
        var known = new Dictionary<string, List<LexiconName>>(StringComparer.Ordinal);
        foreach (var name in lexicon.AllNames().Where(n => n.Entry.Type == EntityType.Policy))
        {
            var key = Key(NameText.Normalize(name.Alias.Text));
            if (!known.TryGetValue(key, out var bearers))
            {
                known.Add(key, bearers = []);
            }

            bearers.Add(name);
        }

        return known;
    });

    /// <summary>Quotation marks and brackets of titles say nothing, nor does a second dash.</summary>
    public static string Key(string title) => title.Replace("“", "", StringComparison.Ordinal).Replace("《", "", StringComparison.Ordinal)
        .Replace("》", "", StringComparison.Ordinal).Replace("中华人民共和国", "", StringComparison.Ordinal).Replace("--", "-", StringComparison.Ordinal);

    /// <summary>The only document that bears the title without doubt, or null.</summary>
    public LexiconEntry? Sole(string title)
    {
        var sure = Named(title).Where(n => !n.Alias.Ambiguous).Select(n => n.Entry).Distinct().ToList();
        return sure is [var one] ? one : null;
    }

    /// <summary>All documents that are called so, in some context or in any.</summary>
    public IReadOnlyList<LexiconEntry> Bearers(string title) => [.. Named(title).Select(n => n.Entry).Distinct()];

    private List<LexiconName> Named(string title) => names.Value.TryGetValue(Key(title), out var bearers) ? bearers : [];
}
