namespace HealthGraph.Quality;

/// <summary>How many of a number of checks were right.</summary>
internal sealed class Share
{
    private readonly List<string> errors = [];

    /// <summary>How many were right.</summary>
    public int Right { get; private set; }

    /// <summary>How many there were.</summary>
    public int Of { get; private set; }

    /// <summary>What was wrong, a line each.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Adds a check.</summary>
    public void Add(bool right, string where, string? gold, string? found)
    {
        Of++;
        Right += right ? 1 : 0;
        if (!right)
        {
            errors.Add($"{where}: expected {gold ?? "nothing"}, found {found ?? "nothing"}");
        }
    }
}
