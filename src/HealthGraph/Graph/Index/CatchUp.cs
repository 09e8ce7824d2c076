namespace HealthGraph.Graph.Index;

/// <summary>What a catch-up brought, for those who want to be told. The first one, which reads all there is, tells of nothing.</summary>
/// <param name="View">The view after it.</param>
/// <param name="Changed">Whether anything is new: articles, issues, decisions.</param>
/// <param name="NewArticles">Ids of articles that were not there before, by id.</param>
/// <param name="ChangedArticles">Ids of articles that were written anew, by id.</param>
/// <param name="NewEvents">Ids of events that no article reported before, by id.</param>
public sealed record CatchUp(
    GraphView View, bool Changed, IReadOnlyList<string> NewArticles, IReadOnlyList<string> ChangedArticles, IReadOnlyList<string> NewEvents);
