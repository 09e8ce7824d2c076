using HealthGraph.Graph.Decisions;

namespace HealthGraph.Api.Fields;

/// <summary>A judgement and whether it holds.</summary>
/// <param name="Decision">The judgement.</param>
/// <param name="IsActive">Nothing has undone it.</param>
internal sealed record DecisionItem(Decision Decision, bool IsActive);
