namespace HealthGraph.Api.Evidence;

/// <summary>The words that a claim stands on are asked for.</summary>
/// <param name="Fact">The claim.</param>
/// <param name="First">How many places, at least 1.</param>
internal readonly record struct EvidenceKey(FactKey Fact, int First);
