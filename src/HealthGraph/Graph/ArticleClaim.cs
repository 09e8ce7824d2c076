namespace HealthGraph.Graph;

/// <summary>What a <see cref="Statement"/> says, without its id, article and version: a value, so that an article's claims are one block of memory.</summary>
/// <param name="Subject">Node id.</param>
/// <param name="Predicate">An edge type or a property of <see cref="GraphSchema"/>.</param>
/// <param name="Object">Node id, or null for a property.</param>
/// <param name="Value">The property's value; on an edge its qualifier, or null.</param>
/// <param name="Span">What the claim stands on.</param>
/// <param name="Rule">Name of the rule that made it.</param>
/// <param name="Entry">Dictionary entry behind it as <c>file:line</c>, or null.</param>
/// <param name="Confidence">0-1.</param>
public readonly record struct ArticleClaim(
    string Subject, string Predicate, string? Object, string? Value, TextSpan Span, string Rule, string? Entry, double Confidence);
