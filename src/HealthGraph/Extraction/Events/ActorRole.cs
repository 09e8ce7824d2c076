namespace HealthGraph.Extraction.Events;

/// <summary>How a name before a verb stands to it.</summary>
internal enum ActorRole
{
    /// <summary>Does it: stands free, or after 由.</summary>
    Subject,

    /// <summary>Does it with the subject: after 与, 和, 同.</summary>
    Companion,

    /// <summary>Does it as much as the subject: after 联合, 携手, 会同.</summary>
    Ally,

    /// <summary>Does it, in a passive clause: after 被, 受到.</summary>
    Agent,

    /// <summary>It is done to: after 对, 向.</summary>
    Target,

    /// <summary>Helps: 在…支持下.</summary>
    Supporter,

    /// <summary>Leads: 在…指导下.</summary>
    Guide,

    /// <summary>Stands in another phrase: 在, 从, or as part of a longer noun.</summary>
    Oblique,
}
