using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Names;

/// <summary>Names in Latin letters, whose capitals carry no meaning.</summary>
internal sealed class LatinNames(Lexicon lexicon)
{
    private readonly Lazy<Dictionary<string, string>> names = new(() =>
    {
        var listed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in lexicon.AllNames().Select(n => n.Alias.Text).Where(IsLatin))
        {
            listed.TryAdd(NameText.Normalize(name), name);
        }

        return listed;
    });

    /// <summary>The name as the dictionaries write it, or as it is where they do not know it.</summary>
    public string AsListed(string name) =>
        IsLatin(name) && lexicon.Lookup(name).Count == 0 && names.Value.TryGetValue(WithoutArticle(name), out var listed) ? listed : name;

    private static bool IsLatin(string name) => name.All(char.IsAscii) && name.Any(char.IsAsciiLetter);

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
