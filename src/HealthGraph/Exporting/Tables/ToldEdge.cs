using HealthGraph.Graph;

namespace HealthGraph.Exporting.Tables;

/// <summary>An edge with its evidence at hand.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Article">The earliest article that states it.</param>
/// <param name="Statement">The claim, with canonical ids.</param>
/// <param name="Sentence">The sentence that the claim stands on.</param>
public sealed record ToldEdge(EdgeFacts Edge, ArticleNode Article, Statement Statement, string Sentence)
{
    /// <summary>Unique among the edges of one export.</summary>
    public string Id => Statement.Id;
}
