namespace HealthGraph.Extraction.Names;

/// <summary>The answer to whether two names mean one thing.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Why">The deciding part, in words.</param>
public sealed record NameComparison(NameVerdict Verdict, string Why)
{
    internal static NameComparison Same(string why) => new(NameVerdict.Same, why);

    internal static NameComparison Different(string why) => new(NameVerdict.Different, why);

    internal static NameComparison Unsure(string why) => new(NameVerdict.Unsure, why);
}
