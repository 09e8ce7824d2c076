namespace HealthGraph.Text;

/// <summary>One sentence of an article's text.</summary>
/// <param name="Span">Without surrounding white space, with its full stop and closing quotes; never empty.</param>
/// <param name="Kind">Headline, heading or running text.</param>
internal readonly record struct Sentence(TextSpan Span, SentenceKind Kind);
