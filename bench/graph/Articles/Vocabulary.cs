using System.Text;

namespace HealthGraph.Bench.Graph.Articles;

/// <summary>Names from the dictionaries, for generated articles.</summary>
internal sealed class Vocabulary
{
    /// <summary>Reads the dictionary folder.</summary>
    public Vocabulary(string dictionaries)
    {
        Offices = Column(Path.Combine(dictionaries, "bodies", "government.tsv"));
        Hospitals = Column(Path.Combine(dictionaries, "bodies", "hospitals.tsv"));
        Companies = Column(Path.Combine(dictionaries, "bodies", "companies.tsv"));
        Universities = Column(Path.Combine(dictionaries, "bodies", "universities.tsv"));
        Media = Column(Path.Combine(dictionaries, "bodies", "media.tsv"));
        Policies = [.. Column(Path.Combine(dictionaries, "policies.tsv")).Where(p => p.Length < 40)];
        Topics = Column(Path.Combine(dictionaries, "topics.tsv"));
        Cities = [.. Rows(Path.Combine(dictionaries, "regions", "regions.tsv")).Where(r => r[2] is "prefecture" && r[1].EndsWith('市')).Select(r => r[1])];
        var counties = Rows(Path.Combine(dictionaries, "regions", "regions.tsv")).Where(r => r[2] is "county" && r[1].EndsWith('县')).ToDictionary(r => r[0][..6], r => r[1], StringComparer.Ordinal);
        Counties = [.. counties.Values.Distinct(StringComparer.Ordinal)];
        Towns = [.. Rows(Path.Combine(dictionaries, "regions", "regions.tsv")).Where(r => r[2] is "town" && counties.ContainsKey(r[0][..6])).Select(r => counties[r[0][..6]] + r[1])];
        Surnames = [.. Rows(Path.Combine(dictionaries, "people", "surnames.tsv")).Where(r => r[1] is "1" or "2").Select(r => r[0])];
        GivenCharacters = string.Concat(Rows(Path.Combine(dictionaries, "people", "given-characters.tsv")).Where(r => r[1] is "2").Select(r => r[0]));
    }

    public IReadOnlyList<string> Offices { get; }

    public IReadOnlyList<string> Hospitals { get; }

    public IReadOnlyList<string> Companies { get; }

    public IReadOnlyList<string> Universities { get; }

    public IReadOnlyList<string> Media { get; }

    public IReadOnlyList<string> Policies { get; }

    public IReadOnlyList<string> Topics { get; }

    public IReadOnlyList<string> Cities { get; }

    public IReadOnlyList<string> Counties { get; }

    /// <summary>Towns, their county before them.</summary>
    public IReadOnlyList<string> Towns { get; }

    public IReadOnlyList<string> Surnames { get; }

    public string GivenCharacters { get; }

    /// <summary>A person's name.</summary>
    public string Person(Dice dice)
    {
        var name = new StringBuilder(dice.Skewed(Surnames));
        for (var i = dice.Next(3) == 0 ? 1 : 2; i > 0; i--)
        {
            name.Append(GivenCharacters[dice.Next(GivenCharacters.Length)]);
        }

        return name.ToString();
    }

    private static List<string> Column(string path) => [.. Rows(path).Select(r => r[0])];

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}
