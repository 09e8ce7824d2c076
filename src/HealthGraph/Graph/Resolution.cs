namespace HealthGraph.Graph;

/// <summary>What people's decisions come to: which node ids stand for another, which stand for nothing, which properties were set right.</summary>
/// <param name="Canonical">Node id to canonical id, only where they differ; an empty canonical id: not an entity.</param>
/// <param name="Corrections">Canonical node id and property to the value a person gave.</param>
public sealed record Resolution(
    IReadOnlyDictionary<string, string> Canonical, IReadOnlyDictionary<(string NodeId, string Property), string> Corrections)
{
    /// <summary>No decision at all.</summary>
    public static Resolution None { get; } =
        new(new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<(string NodeId, string Property), string>());

    /// <summary>Whether both lead to the same graph.</summary>
    public bool SaysTheSameAs(Resolution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Canonical.Count == other.Canonical.Count && Corrections.Count == other.Corrections.Count
            && Canonical.All(p => other.Canonical.TryGetValue(p.Key, out var id) && string.Equals(id, p.Value, StringComparison.Ordinal))
            && Corrections.All(p => other.Corrections.TryGetValue(p.Key, out var value) && string.Equals(value, p.Value, StringComparison.Ordinal));
    }
}
