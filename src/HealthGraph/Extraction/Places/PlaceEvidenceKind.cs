namespace HealthGraph.Extraction.Places;

/// <summary>Where a piece of evidence for a place comes from.</summary>
internal enum PlaceEvidenceKind
{
    /// <summary>A place that the text names.</summary>
    Place,

    /// <summary>A body that the text names and that sits there.</summary>
    Body,

    /// <summary>A place inside the name of something else.</summary>
    InsideName,

    /// <summary>The outlet that published the article sits there, or bears its name.</summary>
    Source,
}
