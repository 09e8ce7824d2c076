using HealthGraph.Graph.Decisions;

namespace HealthGraph.Api.Changing;

/// <summary>A judgement as a client gave it, not checked.</summary>
/// <param name="Kind">What is decided; never <see cref="DecisionKind.Undo"/>.</param>
/// <param name="Node">Node id.</param>
/// <param name="Other">The other node of a pair, or null.</param>
/// <param name="Property">What is set right, or null.</param>
/// <param name="Value">The right value, or null.</param>
/// <param name="Who">Who decides.</param>
/// <param name="Why">The reason, or null.</param>
public sealed record AskedDecision(DecisionKind Kind, string Node, string? Other, string? Property, string? Value, string Who, string? Why);
