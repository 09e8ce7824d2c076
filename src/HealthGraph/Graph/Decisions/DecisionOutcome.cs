namespace HealthGraph.Graph.Decisions;

/// <summary>What a log of decisions comes to.</summary>
/// <param name="Resolution">What a store applies.</param>
/// <param name="Judgements">Which pairs have been judged.</param>
/// <param name="Findings">Decisions that contradict each other or name what is not there; the others hold.</param>
public sealed record DecisionOutcome(Resolution Resolution, Judgements Judgements, IReadOnlyList<Finding> Findings);
