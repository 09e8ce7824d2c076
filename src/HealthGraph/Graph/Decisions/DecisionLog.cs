namespace HealthGraph.Graph.Decisions;

/// <summary>All decisions ever made, undone ones among them. Immutable.</summary>
public sealed class DecisionLog
{
    private readonly Dictionary<string, Decision> byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, Decision> undos;

    /// <summary>Takes the lines; a line that stands twice, as after a merge in git, counts once.</summary>
    public DecisionLog(IEnumerable<Decision> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Lines = [.. lines.Where(l => byId.TryAdd(l.Id, l))];
        undos = Lines.Where(l => l.Kind is DecisionKind.Undo).ToLookup(l => l.Node, StringComparer.Ordinal);
    }

    /// <summary>Every line, in the order of the file.</summary>
    public IReadOnlyList<Decision> Lines { get; }

    /// <summary>The line of that id, or null.</summary>
    public Decision? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Whether the line holds: nothing undoes it, or what undoes it was itself undone.</summary>
    public bool IsActive(Decision line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return IsActive(line, new HashSet<string>(StringComparer.Ordinal));
    }

    /// <summary>The decisions that hold, oldest first and undos left out: the same whatever the order of the lines.</summary>
    public IReadOnlyList<Decision> Active() =>
        [.. Lines.Where(l => l.Kind is not DecisionKind.Undo && IsActive(l)).OrderBy(l => l.When).ThenBy(l => l.Id, StringComparer.Ordinal)];

    // An id is a hash, so undos cannot go round in a circle unless a person wrote ids by hand; then none of the circle holds.
    private bool IsActive(Decision line, HashSet<string> above)
    {
        if (!above.Add(line.Id))
        {
            return false;
        }

        var active = !undos[line.Id].Any(u => IsActive(u, above));
        above.Remove(line.Id);
        return active;
    }
}
