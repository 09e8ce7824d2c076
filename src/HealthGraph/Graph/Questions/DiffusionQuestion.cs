namespace HealthGraph.Graph.Questions;

/// <summary>Who took a thing up, in which order.</summary>
/// <param name="Theme">Id of a topic or policy.</param>
public sealed record DiffusionQuestion(string Theme)
{
    /// <summary>At which level regions are compared: <c>province</c>, <c>prefecture</c>, <c>county</c>; a finer place counts for the one around it.</summary>
    public string Level { get; init; } = "province";

    /// <summary>Only this region and what lies below it; or null.</summary>
    public string? Region { get; init; }

    /// <summary>Nothing before it; or null.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Nothing after its end; or null.</summary>
    public PartialDate? To { get; init; }

    /// <summary>The most regions, 1-500.</summary>
    public int First { get; init; } = 100;
}
