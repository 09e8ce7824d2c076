using HealthGraph.Graph;

namespace HealthGraph.Digests;

/// <summary>A figure that an article states.</summary>
/// <param name="id">Canonical id.</param>
internal sealed class ReportedFigure(string id)
{
    private readonly Dictionary<string, string> properties = new(StringComparer.Ordinal);

    /// <summary>Canonical id.</summary>
    public string Id => id;

    /// <summary>A claim that states it, for its sentence.</summary>
    public Statement? Evidence { get; private set; }

    /// <summary>What it measures, or null.</summary>
    public string? Subject { get; private set; }

    /// <summary>Its value with unit, as a person writes it.</summary>
    public string Text => (Value ?? "") + properties.GetValueOrDefault("unit");

    /// <summary>Its value, or null.</summary>
    public string? Value => properties.GetValueOrDefault("value");

    /// <summary>What is measured.</summary>
    public string Measure => properties.GetValueOrDefault("name", "");

    /// <summary>When it held, or null.</summary>
    public string? AsOf => properties.GetValueOrDefault("asOf");

    /// <summary>Subject, measure and unit: figures with the same can be compared. Null where the subject is not known.</summary>
    public (string Subject, string Measure, string Unit)? Series => Subject is null ? null : (Subject, Measure, properties.GetValueOrDefault("unit", ""));

    /// <summary>Takes a claim in.</summary>
    public void Take(Statement statement)
    {
        Evidence ??= statement;
        if (statement.Predicate is "MEASURES")
        {
            Subject ??= statement.Object;
        }
        else if (statement.Object is null)
        {
            properties.TryAdd(statement.Predicate, statement.Value ?? "");
        }
    }
}
