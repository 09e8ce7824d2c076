namespace HealthGraph.Graph.Questions;

/// <summary>What happened in one day, week, month, quarter or year.</summary>
/// <param name="Start">When it begins, no finer than the bucket: <c>2024-01</c> for a month or the first quarter.</param>
/// <param name="Articles">How many articles speak of the node.</param>
/// <param name="Mentions">How often they mention it.</param>
/// <param name="Events">How many events it has a part in, or that concern it or took place there.</param>
public sealed record TrendPoint(PartialDate Start, int Articles, int Mentions, int Events);
