namespace HealthGraph.Graph.Index;

/// <summary>Words by which articles mention a node.</summary>
/// <param name="Text">The words.</param>
/// <param name="Articles">How many articles use them.</param>
/// <param name="Mentions">How often they do.</param>
/// <param name="First">The day of the first of them, or null.</param>
/// <param name="Last">The day of the last of them, or null.</param>
public sealed record AliasView(string Text, int Articles, int Mentions, PartialDate? First, PartialDate? Last);
