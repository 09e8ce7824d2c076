namespace HealthGraph.Graph;

/// <summary>Reads statements as people's decisions make them read: the rule that every store follows when it gives canonical ids.</summary>
/// <param name="resolution">What the decisions come to.</param>
public sealed class StatementResolver(Resolution resolution)
{
    /// <summary>The decisions.</summary>
    public Resolution Resolution => resolution;

    /// <summary>The node that an id stands for; null where people decided that it is no entity.</summary>
    public string? NodeOf(string id) => resolution.Canonical.TryGetValue(id, out var canonical) ? canonical.Length == 0 ? null : canonical : id;

    /// <summary>The statement with canonical ids and what people set right; null where it speaks of what is no entity. The same instance where nothing changes.</summary>
    /// <remarks>A correction of an edge gives its end, that of a property its value.</remarks>
    public Statement? Read(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if ((resolution.Canonical.Count == 0 && resolution.Corrections.Count == 0) || NodeOf(statement.Subject) is not { } subject)
        {
            return resolution.Canonical.Count == 0 && resolution.Corrections.Count == 0 ? statement : null;
        }

        var correction = resolution.Corrections.GetValueOrDefault((subject, statement.Predicate));
        if (statement.Object is null)
        {
            return Changed(statement, subject, null, correction ?? statement.Value);
        }

        var end = correction ?? NodeOf(statement.Object);
        return end is null ? null : Changed(statement, subject, end, statement.Value);
    }

    private static Statement Changed(Statement statement, string subject, string? end, string? value) =>
        string.Equals(statement.Subject, subject, StringComparison.Ordinal) && string.Equals(statement.Object, end, StringComparison.Ordinal)
            && string.Equals(statement.Value, value, StringComparison.Ordinal)
            ? statement
            : statement with { Subject = subject, Object = end, Value = value };
}
