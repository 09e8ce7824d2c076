using static HealthGraph.Quality.Wording;

namespace HealthGraph.Quality;

/// <summary>The canonical names of one annotated article, and the further ones that count as right.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, HashSet<string>> same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> main = new(StringComparer.Ordinal);

    public NameTable(GoldArticle article)
    {
        foreach (var entity in article.Entities)
        {
            var name = Bracketless(entity.Name);
            same[name] = [name, .. (entity.AltNames ?? []).Select(Bracketless)];
        }

        foreach (var (name, alternates) in same)
        {
            foreach (var alternate in alternates.Where(a => string.Equals(a, name, StringComparison.Ordinal) || !same.ContainsKey(a)))
            {
                main[alternate] = name;
            }
        }
    }

    /// <summary>Whether a found canonical name is right for an annotated one.</summary>
    public bool Same(string gold, string found) =>
        same.TryGetValue(gold, out var names) ? names.Contains(found) : string.Equals(gold, found, StringComparison.Ordinal);

    /// <summary>The annotated name that a found one stands for, else the found one.</summary>
    public string Main(string? name) => main.GetValueOrDefault(Bracketless(name), Bracketless(name));
}
