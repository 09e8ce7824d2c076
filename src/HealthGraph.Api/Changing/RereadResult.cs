using HealthGraph.Graph.Changes;

namespace HealthGraph.Api.Changing;

/// <summary>What came of reading some articles again.</summary>
/// <param name="Done">How many were read.</param>
/// <param name="Changed">How many say something else now.</param>
/// <param name="Changes">What differs.</param>
public sealed record RereadResult(int Done, int Changed, IReadOnlyList<GraphChange> Changes);
