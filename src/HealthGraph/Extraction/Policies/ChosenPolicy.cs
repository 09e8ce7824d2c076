namespace HealthGraph.Extraction.Policies;

/// <summary>What a policy's candidate carries to its linker.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Reading">What it names.</param>
internal sealed record ChosenPolicy(PolicyRule Rule, PolicyReading Reading);
