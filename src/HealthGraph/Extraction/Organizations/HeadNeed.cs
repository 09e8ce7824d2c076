namespace HealthGraph.Extraction.Organizations;

/// <summary>What must stand before a head word for a name to be one.</summary>
internal enum HeadNeed
{
    /// <summary>A region, level word or parent body.</summary>
    Place,

    /// <summary>That, or a core of its own at the beginning of a phrase.</summary>
    Free,

    /// <summary>A core of its own.</summary>
    Core,

    /// <summary>A body.</summary>
    Body,

    /// <summary>A body, and at least two characters between.</summary>
    BodyAndCore,
}
