namespace HealthGraph.Quality;

/// <summary>Counts of one kind of finding: what was annotated, what was found, and what of it was right.</summary>
internal sealed class Tally
{
    private readonly List<string> missed = [];
    private readonly List<string> wrong = [];

    /// <summary>How many found ones were annotated.</summary>
    public int Hits { get; private set; }

    /// <summary>How many were annotated.</summary>
    public int Gold { get; private set; }

    /// <summary>How many were found.</summary>
    public int Found { get; private set; }

    /// <summary>What was annotated and not found.</summary>
    public IReadOnlyList<string> Missed => missed;

    /// <summary>What was found and not annotated.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    /// <summary>Share of the found ones that are right; 0 where none was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Hits / Found;

    /// <summary>Share of the annotated ones that were found; 0 where none was annotated.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Hits / Gold;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares two sets of one article.</summary>
    public void Add(string where, IReadOnlySet<string> gold, IReadOnlySet<string> found)
    {
        Hits += gold.Count(found.Contains);
        Gold += gold.Count;
        Found += found.Count;
        missed.AddRange(gold.Where(g => !found.Contains(g)).Order(StringComparer.Ordinal).Select(g => $"{where} {g}"));
        wrong.AddRange(found.Where(f => !gold.Contains(f)).Order(StringComparer.Ordinal).Select(f => $"{where} {f}"));
    }

    /// <summary>Adds pairs that were matched elsewhere.</summary>
    public void Add(int hits, IReadOnlyCollection<string> missing, IReadOnlyCollection<string> surplus)
    {
        Hits += hits;
        Gold += hits + missing.Count;
        Found += hits + surplus.Count;
        missed.AddRange(missing);
        wrong.AddRange(surplus);
    }
}
