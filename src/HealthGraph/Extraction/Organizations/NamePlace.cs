using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Where a name says that its body sits: a chain of region names, or a level word.</summary>
/// <param name="Span">In the text.</param>
/// <param name="Regions">Regions that the last link may be; empty for a level word.</param>
/// <param name="Level">The level word, or null.</param>
/// <param name="Last">Where the last link begins.</param>
/// <param name="Official">Whether the last link is a full official name (绍兴市), not a short form (绍兴).</param>
internal sealed record NamePlace(TextSpan Span, IReadOnlyList<Region> Regions, string? Level, int Last, bool Official)
{
    /// <summary>Levels that the place may have.</summary>
    public NameLevels Levels { get; } = Level is not null ? LevelWord.LevelsOf(Level) : LevelWord.LevelsOf(Regions);

    /// <summary>Whether it is a town named without 镇 or 乡: too weak to begin any name but that of its own clinic.</summary>
    public bool IsShortTown => Level is null && !Official && Levels == NameLevels.Town;
}
