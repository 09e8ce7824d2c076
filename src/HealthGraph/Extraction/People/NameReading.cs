namespace HealthGraph.Extraction.People;

/// <summary>A stretch read as a personal name.</summary>
/// <param name="Length">UTF-16 code units; 0 where no name can stand there.</param>
/// <param name="Score">How much speaks for it: surname, given characters, what follows, less what speaks for an ordinary word.</param>
internal readonly record struct NameReading(int Length, int Score)
{
    /// <summary>No name.</summary>
    public static NameReading None => new(0, int.MinValue);
}
