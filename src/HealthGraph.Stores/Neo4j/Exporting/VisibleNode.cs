using System.Globalization;

namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>A node as <c>write/upsert-articles</c> makes it of what all articles say.</summary>
/// <param name="id">Its own id, no decision applied.</param>
internal sealed class VisibleNode(string id)
{
    // A list: a node has a handful of properties, and there may be millions of nodes.
    private readonly List<(string Name, object Value)> properties = [];
    private readonly List<string> names = [];
    private int articles;

    /// <summary>Takes in a row of an article: id, labels, names, properties.</summary>
    public void Take(object?[] row)
    {
        articles++;
        foreach (var name in (IReadOnlyList<string>)row[2]!)
        {
            AddOnce(names, name);
        }

        foreach (var property in (IReadOnlyList<object?>)row[3]!)
        {
            var pair = (object?[])property!;
            Take((string)pair[0]!, (string)pair[1]!);
        }
    }

    /// <summary>What a person set a property to.</summary>
    public void Correct(string property, string value) => Set(property, value);

    /// <summary>The values of <see cref="Neo4jTables.Nodes"/>.</summary>
    public IReadOnlyList<object?> Values() =>
    [
        id, articles, names, .. Neo4jTables.Nodes.Columns.Skip(3).Select(c => Value(c.Name)),
    ];

    private object? Value(string property) => Stored(property) is { } value
        ? value is string text && NodeLabels.NumberProperties.Contains(property, StringComparer.Ordinal) ? Number(text) : value
        : null;

    private void Take(string property, string value)
    {
        var stored = Stored(property);
        if (NodeLabels.ListProperties.Contains(property, StringComparer.Ordinal))
        {
            var list = (List<string>?)stored ?? [];
            AddOnce(list, value);
            Set(property, list);
        }
        else if (stored is null || CodePointOrder.Compare(value, (string)stored) < 0)
        {
            Set(property, value);
        }
    }

    private object? Stored(string property) => properties.Find(p => string.Equals(p.Name, property, StringComparison.Ordinal)).Value;

    private void Set(string property, object value)
    {
        var at = properties.FindIndex(p => string.Equals(p.Name, property, StringComparison.Ordinal));
        if (at < 0)
        {
            properties.Add((property, value));
        }
        else
        {
            properties[at] = (property, value);
        }
    }

    private static void AddOnce(List<string> list, string value)
    {
        if (!list.Contains(value, StringComparer.Ordinal))
        {
            list.Add(value);
        }
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
