namespace HealthGraph.Extraction;

/// <summary>An entity that one article names.</summary>
public sealed record Entity
{
    /// <summary>Unique in the article and the same on every run, such as <c>organization/国家卫生健康委员会</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Canonical name: official name of a body, full path of a region, title of a policy without 《》; the surface where ambiguous.</summary>
    public required string Name { get; init; }

    /// <summary>Official code of a region (six digits, nine for a town), else null.</summary>
    public string? Code { get; init; }

    /// <summary>Finer kind (hospital, government, company, prefecture, 方案 …); empty where unknown.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Path of the region where a body sits by its own name or dictionary entry, or null.</summary>
    public string? Region { get; init; }

    /// <summary>Canonical name of the parent body stated by its own name or dictionary entry, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether the text does not decide which one is meant.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>Canonical names that it may be, likeliest first; empty unless <see cref="Ambiguous"/>.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Every mention, in the order of the text; at least one.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}
