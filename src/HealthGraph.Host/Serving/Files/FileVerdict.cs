namespace HealthGraph.Host.Serving.Files;

/// <summary>What to do with a file that was seen in the inbox.</summary>
internal enum FileVerdict
{
    /// <summary>It may still be growing: look again later.</summary>
    Wait,

    /// <summary>It is whole: read it.</summary>
    Read,

    /// <summary>It is being read or waits for its batch, or rests after a failure.</summary>
    Leave,

    /// <summary>It has been changing for too long: tell a person, once.</summary>
    Report,
}
