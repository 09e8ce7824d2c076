namespace HealthGraph.Quality;

/// <summary>One annotated article.</summary>
internal sealed record GoldArticle
{
    /// <summary>1-based.</summary>
    public int Ordinal { get; init; } = 1;

    /// <summary>Title, or null where it is not annotated.</summary>
    public string? Title { get; init; }

    /// <summary>Outlet, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>ISO date, or null.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>How the body begins, or null.</summary>
    public string? BodyStart { get; init; }

    /// <summary>How the body ends, or null.</summary>
    public string? BodyEnd { get; init; }

    /// <summary>Every named entity.</summary>
    public IReadOnlyList<GoldEntity> Entities { get; init; } = [];

    /// <summary>Every stated relation, ends by canonical name.</summary>
    public IReadOnlyList<GoldRelation> Relations { get; init; } = [];

    /// <summary>Every event.</summary>
    public IReadOnlyList<GoldEvent> Events { get; init; } = [];

    /// <summary>The most telling figures.</summary>
    public IReadOnlyList<GoldIndicator> Indicators { get; init; } = [];
}
