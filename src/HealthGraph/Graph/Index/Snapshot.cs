namespace HealthGraph.Graph.Index;

/// <summary>How far the tables count at one moment.</summary>
/// <param name="Version">1 for the first view that held anything, and one more each time.</param>
/// <param name="Articles">How many versions of articles there were.</param>
/// <param name="Nodes">How many nodes there were.</param>
/// <param name="EntityNames">How many names of entities there were.</param>
/// <param name="OtherNames">How many names of events and figures there were.</param>
/// <param name="Current">The versions that count.</param>
/// <param name="Issues">Issues by number.</param>
/// <param name="Resolved">What people decided.</param>
internal sealed record Snapshot(long Version, int Articles, int Nodes, int EntityNames, int OtherNames, BitSet Current, IReadOnlyList<IssueNode> Issues, Resolved Resolved);
