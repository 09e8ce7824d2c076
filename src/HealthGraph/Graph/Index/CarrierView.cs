namespace HealthGraph.Graph.Index;

/// <summary>An issue that carries an article.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Ordinal">1-based place in it.</param>
public sealed record CarrierView(IssueView Issue, int Ordinal);
