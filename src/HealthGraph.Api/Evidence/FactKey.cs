namespace HealthGraph.Api.Evidence;

/// <summary>What statements have in common that make one claim.</summary>
/// <param name="Subject">Canonical node id; null for any.</param>
/// <param name="Predicate">Edge or property.</param>
/// <param name="Object">Canonical node id; null for a property, or for any.</param>
/// <param name="Value">Value, or the qualifier of an edge; null for any.</param>
/// <param name="One">A node that all of them name.</param>
/// <param name="Other">Another one; null where there is none.</param>
internal readonly record struct FactKey(string? Subject, string Predicate, string? Object, string? Value, FactEnd One, FactEnd? Other = null)
{
    /// <summary>The end that fewer articles speak of.</summary>
    public FactEnd Cheapest => Other is { } other && other.Articles < One.Articles ? other : One;

    /// <summary>The ends, one or two.</summary>
    public IEnumerable<FactEnd> Ends => Other is { } other ? [One, other] : [One];
}
