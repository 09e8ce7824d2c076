namespace HealthGraph.Extraction;

/// <summary>Something that happened or is set to happen.</summary>
public sealed record Event
{
    /// <summary>Hash of what, who, when and where: two reports of one happening get the same.</summary>
    public required string Id { get; init; }

    /// <summary>One of the closed list: <c>Meeting Competition Launch Establishment PolicyRelease Publication Cooperation Construction Award Procedure Other</c>.</summary>
    public required string Type { get; init; }

    /// <summary>A name that a person would use for it.</summary>
    public required string Name { get; init; }

    /// <summary>The word that states it, as it stands in the text.</summary>
    public required string Trigger { get; init; }

    /// <summary>When, or first day of a period; null where the text does not say.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Last day of a period, or null.</summary>
    public PartialDate? EndDate { get; init; }

    /// <summary>Whether it was still to come when the article was written.</summary>
    public bool Planned { get; init; }

    /// <summary>Id of a region entity, or its path where it has no mention; null where unknown.</summary>
    public string? Place { get; init; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>The sentence, in the article's text.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>Name of the rule.</summary>
    public required string Rule { get; init; }
}
