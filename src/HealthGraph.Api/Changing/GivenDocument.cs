namespace HealthGraph.Api.Changing;

/// <summary>A document that was given to the host.</summary>
/// <param name="Id">A hash of name and content.</param>
/// <param name="Name">As it was called.</param>
/// <param name="State">Where it is.</param>
/// <param name="Findings">What was wrong with it; empty while it is still to be read.</param>
/// <param name="Articles">Ids of its articles, where it is known which it brought; else empty.</param>
public sealed record GivenDocument(string Id, string Name, DocumentState State, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Articles);
