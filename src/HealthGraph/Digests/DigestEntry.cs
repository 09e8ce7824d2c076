using HealthGraph.Graph;

namespace HealthGraph.Digests;

/// <summary>One piece of news with its evidence.</summary>
/// <param name="Nodes">Ids of the nodes that it is about, canonical.</param>
/// <param name="Head">What it is, for people: names.</param>
/// <param name="Detail">Kind, date, event or values; null where there is nothing to add.</param>
/// <param name="Group">Type of an event; null for all else.</param>
/// <param name="Sentence">The sentence that says so.</param>
/// <param name="Article">The article that the sentence stands in.</param>
public sealed record DigestEntry(IReadOnlyList<string> Nodes, string Head, string? Detail, string? Group, string Sentence, ArticleNode Article);
