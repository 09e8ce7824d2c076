namespace HealthGraph.Graph.Index;

/// <summary>Predicates by number.</summary>
internal sealed class Predicates
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private string[] texts = [];

    public Predicates()
    {
        foreach (var text in GraphSchema.Edges.Concat(GraphSchema.Properties.Values.SelectMany(p => p)))
        {
            Add(text);
        }

        (Mentions, Name, Kind, Type) = (Find("MENTIONS"), Find("name"), Find("kind"), Find("type"));
        (Date, AsOf) = (Find("date"), Find("asOf"));
    }

    /// <summary>Number of a predicate.</summary>
    public int Mentions { get; }

    /// <summary>Number of a predicate.</summary>
    public int Name { get; }

    /// <summary>Number of a predicate.</summary>
    public int Kind { get; }

    /// <summary>Number of a predicate.</summary>
    public int Type { get; }

    /// <summary>Number of a predicate.</summary>
    public int Date { get; }

    /// <summary>Number of a predicate.</summary>
    public int AsOf { get; }

    /// <summary>A predicate.</summary>
    public string this[int number] => Volatile.Read(ref texts)[number];

    /// <summary>Number of a predicate, or -1.</summary>
    public int Find(string text) => Array.IndexOf(Volatile.Read(ref texts), text);

    /// <summary>Number of a predicate, which is added where it is new; for the one who adds.</summary>
    public int Add(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = texts.Length);
            Volatile.Write(ref texts, [.. texts, text]);
        }

        return number;
    }
}
