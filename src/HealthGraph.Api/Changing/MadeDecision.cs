using HealthGraph.Graph.Decisions;

namespace HealthGraph.Api.Changing;

/// <summary>A judgement that was added, and what was wrong with the decisions as a whole.</summary>
/// <param name="Decision">As it stands in the file.</param>
/// <param name="Findings">May be empty.</param>
public sealed record MadeDecision(Decision Decision, IReadOnlyList<Finding> Findings);
