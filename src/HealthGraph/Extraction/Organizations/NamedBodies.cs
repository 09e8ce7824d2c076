namespace HealthGraph.Extraction.Organizations;

/// <summary>The bodies that an article has been found to name without doubt.</summary>
internal sealed class NamedBodies
{
    private const int MaxBodies = 2000;

    private readonly List<(int At, BodyResolution Body)> bodies = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Adds one.</summary>
    public void Add(int at, BodyResolution body)
    {
        if (bodies.Count < MaxBodies)
        {
            bodies.Add((at, body));
        }

        names.Add(body.Name);
    }

    /// <summary>Whether a canonical name is among them.</summary>
    public bool Has(string name) => names.Contains(name);

    /// <summary>The one body whose name ends so, longer than it; null where none or several do.</summary>
    public BodyResolution? EndingWith(string end)
    {
        var found = bodies.Where(b => b.Body.Name.Length > end.Length && b.Body.Name.EndsWith(end, StringComparison.Ordinal))
            .Select(b => b.Body).DistinctBy(b => b.Name, StringComparer.Ordinal).ToList();
        return end.Length >= 3 && found.Count == 1 ? found[0] : null;
    }

    /// <summary>The society or league named last before <paramref name="at"/>, or null.</summary>
    public BodyResolution? Society(int at)
    {
        var before = bodies.Where(b => b.At < at && b.Body is { Kind: "association", Parent: null }).ToList();
        return before.Count > 0 ? before.MaxBy(b => b.At).Body : null;
    }

    /// <summary>The body named last before <paramref name="at"/> (else the first after it) whose name ends in one of <paramref name="ends"/>.</summary>
    public BodyResolution? Last(int at, IEnumerable<string> ends)
    {
        var fitting = bodies.Where(b => ends.Any(e => b.Body.Name.EndsWith(e, StringComparison.Ordinal))).ToList();
        var before = fitting.Where(b => b.At < at).ToList();
        return before.Count > 0 ? before.MaxBy(b => b.At).Body : fitting.Count > 0 ? fitting.MinBy(b => b.At).Body : null;
    }
}
