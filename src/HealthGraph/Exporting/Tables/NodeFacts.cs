using HealthGraph.Graph;

namespace HealthGraph.Exporting.Tables;

/// <summary>What all articles of an export say of one node together.</summary>
/// <param name="id">Canonical id.</param>
public sealed class NodeFacts(string id)
{
    // Lists: a node has a handful of either, and there may be millions of nodes.
    private readonly List<(string Name, List<string> Values)> properties = [];
    private readonly List<string> names = [];
    private string? lastArticle;
    private string? ownName;
    private string? otherName;
    private string? correctedName;

    /// <summary>Canonical id.</summary>
    public string Id => id;

    /// <summary>A node kind of <see cref="GraphSchema"/>.</summary>
    public string Kind { get; } = GraphSchema.KindOf(id);

    /// <summary>What a person set it to, else the least of its names as a property, else its id.</summary>
    public string Name => correctedName ?? ownName ?? otherName ?? id;

    /// <summary>Every name that an article uses for it, by ordinal.</summary>
    public IEnumerable<string> Names => names.Order(StringComparer.Ordinal);

    /// <summary>The names beside <see cref="Name"/>.</summary>
    public IEnumerable<string> Aliases => Names.Where(n => !string.Equals(n, Name, StringComparison.Ordinal));

    /// <summary>How many articles speak of it.</summary>
    public int Articles { get; private set; }

    /// <summary>Date of the earliest article that speaks of it, null where none is dated.</summary>
    public PartialDate? First { get; private set; }

    /// <summary>Date of the latest article that speaks of it, null where none is dated.</summary>
    public PartialDate? Last { get; private set; }

    /// <summary>The properties beside the name, by name; the values of each by ordinal.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyCollection<string>>> Properties =>
        properties.OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create<string, IReadOnlyCollection<string>>(p.Name, [.. p.Values.Order(StringComparer.Ordinal)]));

    /// <summary>The values of a property joined by <c>|</c>; null where there is none.</summary>
    public string? Property(string name) => properties.Find(p => string.Equals(p.Name, name, StringComparison.Ordinal)) is { Values: { } values }
        ? string.Join('|', values.Order(StringComparer.Ordinal))
        : null;

    /// <summary>An article speaks of it.</summary>
    internal void In(ScopedArticle article)
    {
        if (string.Equals(lastArticle, article.Article.Id, StringComparison.Ordinal))
        {
            return;
        }

        lastArticle = article.Article.Id;
        Articles++;
        if (article.Date is { } date)
        {
            First = First is { } first && first <= date ? first : date;
            Last = Last is { } last && last >= date ? last : date;
        }
    }

    /// <summary>An article mentions it by this name.</summary>
    internal void Called(string name) => AddOnce(names, name);

    /// <summary>An article states a property.</summary>
    /// <param name="property">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="own">Whether it was stated of this id itself, not of one that decisions made part of it.</param>
    internal void Stated(string property, string value, bool own)
    {
        if (property is not "name")
        {
            AddOnce(Values(property), value);
            return;
        }

        AddOnce(names, value);
        ownName = own ? Least(ownName, value) : ownName;
        otherName = own ? otherName : Least(otherName, value);
    }

    /// <summary>A person set a property right.</summary>
    internal void Corrected(string property, string value)
    {
        if (property is "name")
        {
            correctedName = value;
            return;
        }

        Values(property).Clear();
        Values(property).Add(value);
    }

    private List<string> Values(string property)
    {
        var (_, values) = properties.Find(p => string.Equals(p.Name, property, StringComparison.Ordinal));
        if (values is null)
        {
            properties.Add((property, values = new List<string>(1)));
        }

        return values;
    }

    private static void AddOnce(List<string> list, string value)
    {
        if (!list.Contains(value, StringComparer.Ordinal))
        {
            list.Add(value);
        }
    }

    private static string Least(string? known, string value) => known is null || string.CompareOrdinal(value, known) < 0 ? value : known;
}
