namespace HealthGraph.Extraction.Policies;

/// <summary>The rules that find policies, with what each is worth.</summary>
/// <remarks>
/// Confidence is (right + 1) / (found + 2) over the annotated documents (2026-11), right of found: brackets 35 of 35, short 7 of 7, bare 7 of 7; known and
/// repeated, too rare apart, 5 of 5 together.
/// </remarks>
/// <param name="Name">As in <see cref="Mention.Rule"/>.</param>
/// <param name="Weight">Weight of its candidates in the lattice, a code unit.</param>
/// <param name="Confidence">Share of right answers on the annotated documents, as in <see cref="Mention.Confidence"/>.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record PolicyRule(string Name, double Weight, double Confidence, string Reason)
{
    /// <summary>《…实施方案》</summary>
    public static PolicyRule Brackets { get; } = new("policy.brackets", 2.0, 0.97, "a title in 《》 that ends like a policy document");

    /// <summary>《方案》 after （以下简称《方案》）</summary>
    public static PolicyRule ShortForm { get; } = new("policy.short", 2.0, 0.89, "a short form of a title that the article gives in full");

    /// <summary>The title again without its brackets.</summary>
    public static PolicyRule Repeated { get; } = new("policy.repeated", 1.4, 0.86, "a title that the article also gives in 《》");

    /// <summary>数据二十条</summary>
    public static PolicyRule Known { get; } = new("policy.known", 1.3, 0.86, "a title or nickname of the dictionary");

    /// <summary>出台…实施方案</summary>
    public static PolicyRule Bare { get; } = new("policy.bare", 1.2, 0.89, "a document named without 《》 beside a word of issuing");
}
