using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>How a named region is related to one that a surface may mean.</summary>
internal enum RegionKinship
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In the same prefecture or county.</summary>
    Neighbour,

    /// <summary>One that the candidate lies in, with others between.</summary>
    Ancestor,

    /// <summary>The one that the candidate lies in directly.</summary>
    Parent,

    /// <summary>One that lies in the candidate.</summary>
    Descendant,

    /// <summary>The candidate itself.</summary>
    Same,
}
