namespace HealthGraph.Extraction;

/// <summary>One place in an article's text that names an entity.</summary>
/// <param name="Span">In the article's <c>Text</c>.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Rule">Name of the rule that found it, such as <c>organization.grammar</c>.</param>
/// <param name="Entry">Dictionary entry behind it as <c>file:line</c>, or null for a name that a rule built.</param>
/// <param name="Confidence">0-1: the share of right answers of that rule on the annotated documents.</param>
/// <param name="Reason">Why it was read and linked so, in words.</param>
public sealed record Mention(TextSpan Span, string Text, string Rule, string? Entry, double Confidence, string Reason);
