using HealthGraph.Graph;
using HealthGraph.Importing;

namespace HealthGraph.Host.Importing;

/// <summary>What people's decisions come to, gathered from a statements file on top of what the store has.</summary>
internal sealed class DecidedNodes
{
    private readonly Dictionary<string, string> canonical = new(StringComparer.Ordinal);
    private readonly Dictionary<(string NodeId, string Property), string> corrections = [];
    private bool isChanged;

    /// <summary>Begins with what the store has.</summary>
    public void Load(Resolution resolution)
    {
        foreach (var (node, value) in resolution.Canonical)
        {
            canonical[node] = value;
        }

        foreach (var (key, value) in resolution.Corrections)
        {
            corrections[key] = value;
        }
    }

    /// <summary>Takes one.</summary>
    public WriteOutcome Add(DecidedNode decided) => decided.Property is { } property
        ? Put(corrections, (decided.NodeId, property), decided.Value)
        : Put(canonical, decided.NodeId, decided.Value);

    /// <summary>All of it where something was added since it was last taken, else null.</summary>
    public Resolution? TakeChanged()
    {
        var changed = isChanged ? new Resolution(canonical, corrections) : null;
        isChanged = false;
        return changed;
    }

    private WriteOutcome Put<T>(Dictionary<T, string> values, T key, string value)
        where T : notnull
    {
        var outcome = !values.TryGetValue(key, out var known) ? WriteOutcome.Added
            : string.Equals(known, value, StringComparison.Ordinal) ? WriteOutcome.Unchanged : WriteOutcome.Changed;
        isChanged |= outcome is not WriteOutcome.Unchanged;
        values[key] = value;
        return outcome;
    }
}
