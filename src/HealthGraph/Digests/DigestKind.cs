namespace HealthGraph.Digests;

/// <summary>The kinds of news that a digest tells, in its order.</summary>
public enum DigestKind
{
    /// <summary>Bodies that no article before named.</summary>
    Organizations,

    /// <summary>People that no article before named.</summary>
    People,

    /// <summary>Policies that no article before named.</summary>
    Policies,

    /// <summary>Two bodies that took part in one event and never had before; speakers do not count.</summary>
    Collaborations,

    /// <summary>Events that no article before reported, by type.</summary>
    Events,

    /// <summary>Regions in which, for the first time, something happened that concerns a topic.</summary>
    RegionTopics,

    /// <summary>Figures of one subject, measure and unit that differ from the latest before.</summary>
    Indicators,
}
