namespace HealthGraph.Documents;

/// <summary>One article, its layout undone.</summary>
/// <param name="Ordinal">1-based place in the bulletin.</param>
/// <param name="Title">Joined again where the layout broke it; empty where there is none.</param>
/// <param name="Source">Name of the outlet as printed, or null.</param>
/// <param name="Url">Joined again where the layout broke it, or null.</param>
/// <param name="PublishedOn">The article's own date, or null.</param>
/// <param name="Body">Running text, one <c>\n</c> between paragraphs.</param>
/// <param name="Map">From <see cref="Text"/> back to line and column of the source.</param>
public sealed record Article(
    int Ordinal, string Title, string? Source, string? Url, PartialDate? PublishedOn, string Body, SourceMap Map)
{
    /// <summary><see cref="Title"/> + <c>\n</c> + <see cref="Body"/>: the text that every span counts in.</summary>
    public string Text { get; } = Title + "\n" + Body;
}
