namespace HealthGraph.Graph;

/// <summary>An article whose title or text holds what was searched for.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="PublishedOn">Its date, or null.</param>
/// <param name="Span">Where the first phrase stands first, in the article's text.</param>
/// <param name="Sentence">The sentence around it, on one line.</param>
public sealed record TextMatch(string ArticleId, PartialDate? PublishedOn, TextSpan Span, string Sentence);
