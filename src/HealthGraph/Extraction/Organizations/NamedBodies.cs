namespace HealthGraph.Extraction.Organizations;

/// <summary>The bodies that an article has been found to name without doubt.</summary>
/// <param name="text">The article.</param>
internal sealed class NamedBodies(string text)
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
    /// <param name="end">The end of the name.</param>
    /// <param name="before">Only those named before this offset.</param>
    public BodyResolution? EndingWith(string end, int before = int.MaxValue)
    {
        var found = bodies.Where(b => b.At < before && b.Body.Name.Length > end.Length && b.Body.Name.EndsWith(end, StringComparison.Ordinal))
            .Select(b => b.Body).DistinctBy(b => b.Name, StringComparer.Ordinal).ToList();
        return end.Length >= 3 && found.Count == 1 ? found[0] : null;
    }

    /// <summary>The society or league named last before <paramref name="at"/>, or null.</summary>
    public BodyResolution? Society(int at)
    {
        var before = bodies.Where(b => b.At < at && b.Body is { Kind: "association", Parent: null }).ToList();
        return before.Count > 0 ? before.MaxBy(b => b.At).Body : null;
    }

    /// <summary>Ministries and commissions named before <paramref name="at"/>, the nearest first.</summary>
    /// <param name="at">Offset in the text.</param>
    /// <param name="national">Whether only those of the nation count, or only those of regions; null for both.</param>
    public IEnumerable<BodyResolution> Authorities(int at, bool? national) =>
        bodies.Where(b => b.At < at && b.Body.Kind == "government" && (national is null || b.Body.Region is null == national))
            .OrderByDescending(b => b.At).Select(b => Authority(b.Body)).OfType<BodyResolution>();

    /// <summary>The only body of the sentence up to <paramref name="at"/> whose name ends in one of <paramref name="ends"/>, or null.</summary>
    public BodyResolution? OfSentence(int at, IReadOnlyList<string> ends)
    {
        var start = at == 0 ? 0 : text.AsSpan(0, at).LastIndexOfAny("。！？\n") + 1;
        var found = bodies.Where(b => b.At >= start && b.At < at).Select(b => Ending(b.Body, ends)).OfType<BodyResolution>()
            .DistinctBy(b => b.Name, StringComparer.Ordinal).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    // 清镇市人民医院 also where 清镇市人民医院医共体 is what the sentence names.
    private static BodyResolution? Ending(BodyResolution body, IReadOnlyList<string> ends)
    {
        foreach (var end in ends)
        {
            var at = body.Name.IndexOf(end, StringComparison.Ordinal);
            if (at > 0 && (at + end.Length == body.Name.Length || body.Name.EndsWith("医共体", StringComparison.Ordinal)))
            {
                return body with { Name = body.Name[..(at + end.Length)] };
            }
        }

        return null;
    }

    // 国家医疗保障局 also where only 国家医疗保障局基金监管司 is named.
    private static BodyResolution? Authority(BodyResolution body) =>
        IsAuthority(body.Name) ? body : body.Parent is { Length: > 0 } parent && IsAuthority(parent) ? body with { Name = parent, Parent = null } : null;

    private static bool IsAuthority(string name) => name[^1] is '会' or '部' or '局' or '厅' or '署';

    /// <summary>The body named last before <paramref name="at"/> (else the first after it) whose name ends in one of <paramref name="ends"/>.</summary>
    public BodyResolution? Last(int at, IEnumerable<string> ends)
    {
        var fitting = bodies.Where(b => ends.Any(e => b.Body.Name.EndsWith(e, StringComparison.Ordinal))).ToList();
        var before = fitting.Where(b => b.At < at).ToList();
        return before.Count > 0 ? before.MaxBy(b => b.At).Body : fitting.Count > 0 ? fitting.MinBy(b => b.At).Body : null;
    }
}
