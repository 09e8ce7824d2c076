namespace HealthGraph.Digests;

/// <summary>One kind of news.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Entries">The most telling ones, at most <see cref="Most"/>.</param>
/// <param name="Total">How many there are.</param>
public sealed record DigestSection(DigestKind Kind, IReadOnlyList<DigestEntry> Entries, int Total)
{
    /// <summary>The most entries that a section lists.</summary>
    public const int Most = 200;
}
