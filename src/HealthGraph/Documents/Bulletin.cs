namespace HealthGraph.Documents;

/// <summary>A document read: a weekly bulletin, or a single article (then <see cref="Issue"/> is null).</summary>
/// <param name="File">Path or name of the document.</param>
/// <param name="Issue">The bulletin's head, or null for a text that is no bulletin.</param>
/// <param name="Articles">In the order of the bulletin; may be empty, then a finding says why.</param>
/// <param name="Findings">What was missing, doubtful or in disagreement.</param>
public sealed record Bulletin(string File, Issue? Issue, IReadOnlyList<Article> Articles, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many articles were found but not taken, with findings that say why. Found = <see cref="Articles"/> + this.</summary>
    public int SetAside { get; init; }
}
