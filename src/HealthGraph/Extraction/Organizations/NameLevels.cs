namespace HealthGraph.Extraction.Organizations;

/// <summary>Levels of administration, as a set.</summary>
[Flags]
internal enum NameLevels
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>国.</summary>
    Nation = 1,

    /// <summary>省.</summary>
    Province = 2,

    /// <summary>市.</summary>
    Prefecture = 4,

    /// <summary>县.</summary>
    County = 8,

    /// <summary>镇.</summary>
    Town = 16,
}
