namespace HealthGraph.Extraction;

/// <summary>What a mention names, before mentions are gathered into entities.</summary>
/// <param name="Type">What kind of thing it is.</param>
/// <param name="Name">Canonical name; the surface where ambiguous.</param>
internal sealed record Referent(EntityType Type, string Name)
{
    private static readonly string[] Prefixes = [.. Enum.GetValues<EntityType>().Select(t => t.ToString().ToLowerInvariant() + "/")];

    /// <inheritdoc cref="Entity.Code"/>
    public string? Code { get; init; }

    /// <summary>What all its spellings share, where that is not the name itself; null otherwise.</summary>
    public string? Key { get; init; }

    /// <inheritdoc cref="Entity.Kind"/>
    public string Kind { get; init; } = "";

    /// <inheritdoc cref="Entity.Region"/>
    public string? Region { get; init; }

    /// <inheritdoc cref="Entity.Parent"/>
    public string? Parent { get; init; }

    /// <summary>Canonical names that it may be, likeliest first; null where it is decided.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }

    /// <summary>The entity's id: type, then code, key or name; <c>?</c> marks one that the text does not decide.</summary>
    public string Id => Candidates is null ? string.Concat(Prefixes[(int)Type], Code ?? Key ?? Name) : string.Concat(Prefixes[(int)Type], "?", Name);
}
