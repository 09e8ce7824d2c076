namespace HealthGraph.Extraction.Names;

/// <summary>Whether two names mean one thing.</summary>
public enum NameVerdict
{
    /// <summary>They do, by what they are made of.</summary>
    Same,

    /// <summary>They do not: a part is in conflict.</summary>
    Different,

    /// <summary>A part is missing on one side, or several bear the name: a person or the context must judge.</summary>
    Unsure,
}
