using HealthGraph.Graph;

namespace HealthGraph.Digests;

/// <summary>What one article says of an event.</summary>
/// <param name="id">Canonical id.</param>
internal sealed class ReportedEvent(string id)
{
    private readonly SortedDictionary<string, string> properties = new(StringComparer.Ordinal);

    /// <summary>Canonical id.</summary>
    public string Id => id;

    /// <summary>A claim that reports it, for its sentence.</summary>
    public Statement? Evidence { get; private set; }

    /// <summary>Who took part, with the role.</summary>
    public List<(string Node, string Role)> Participants { get; } = [];

    /// <summary>Regions where it took place.</summary>
    public List<string> Regions { get; } = [];

    /// <summary>Topics that it concerns.</summary>
    public List<string> Topics { get; } = [];

    /// <summary>A property, or null.</summary>
    public string? this[string property] => properties.GetValueOrDefault(property);

    /// <summary>Takes a claim in.</summary>
    public void Take(Statement statement)
    {
        Evidence ??= statement;
        switch (statement.Predicate)
        {
            case "PARTICIPATED_IN":
                Participants.Add((statement.Subject, statement.Value ?? ""));
                break;
            case "TOOK_PLACE_IN":
                Regions.Add(statement.Object!);
                break;
            case "CONCERNS" when statement.Object!.StartsWith("topic/", StringComparison.Ordinal):
                Topics.Add(statement.Object);
                break;
            case not null when statement.Object is null:
                properties.TryAdd(statement.Predicate, statement.Value ?? "");
                break;
        }
    }
}
