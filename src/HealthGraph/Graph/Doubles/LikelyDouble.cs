namespace HealthGraph.Graph.Doubles;

/// <summary>Two nodes that may be one, for a person to judge.</summary>
/// <param name="Kind">Kind of both.</param>
/// <param name="Node">Id of the one that is named in more articles.</param>
/// <param name="Other">Id of the other; for an ambiguous place a place that it may be, which need not be in the graph.</param>
/// <param name="Score">0-1, the sum of the reasons: an order to work in, no probability.</param>
/// <param name="Reasons">What speaks for and against it, in words, each with its part of the score.</param>
public sealed record LikelyDouble(string Kind, string Node, string Other, double Score, IReadOnlyList<string> Reasons);
