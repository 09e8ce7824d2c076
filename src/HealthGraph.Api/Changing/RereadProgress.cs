namespace HealthGraph.Api.Changing;

/// <summary>How far a re-reading of everything has come.</summary>
/// <param name="IsRunning">It goes on.</param>
/// <param name="Done">Articles read again.</param>
/// <param name="Changed">Articles that say something else now.</param>
/// <param name="Total">Articles to read.</param>
/// <param name="Failure">Why it ended before all was read, or null.</param>
public sealed record RereadProgress(bool IsRunning, int Done, int Changed, int Total, string? Failure);
