namespace HealthGraph.Extraction;

/// <summary>A reading of a stretch of text that a detector proposes; the lattice keeps the best path through them.</summary>
/// <param name="Span">In the article's text.</param>
/// <param name="Type">What it would name; null for a shield: a stretch that names nothing and lets nothing inside it name anything.</param>
/// <param name="Weight">Worth of this reading a code unit: known names 1.0 and above, built names less, guesses least.</param>
/// <param name="Rule">Name of the rule, as in <see cref="Mention.Rule"/>.</param>
/// <param name="Reading">What the detector's own linker needs to know later; its type is the detector's affair.</param>
internal sealed record Candidate(TextSpan Span, EntityType? Type, double Weight, string Rule, object? Reading);
