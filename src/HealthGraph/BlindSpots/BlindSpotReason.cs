namespace HealthGraph.BlindSpots;

/// <summary>Why a string is a blind spot.</summary>
public enum BlindSpotReason
{
    /// <summary>It is shaped like a name, and nothing read it.</summary>
    Unread,

    /// <summary>It was read by its shape alone: no dictionary knows it or any part of it.</summary>
    Unknown,

    /// <summary>It was read, and the text does not decide which one it means.</summary>
    Ambiguous,
}
