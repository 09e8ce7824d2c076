namespace HealthGraph.Graph.Questions;

/// <summary>How much there is about a node in some time.</summary>
/// <param name="Articles">Articles that speak of it.</param>
/// <param name="Mentions">How often they mention it.</param>
/// <param name="Events">Events that it is tied to.</param>
internal readonly record struct Tally(int Articles, int Mentions, int Events)
{
    /// <summary>Both together.</summary>
    public Tally With(Tally other) => new(Articles + other.Articles, Mentions + other.Mentions, Events + other.Events);
}
