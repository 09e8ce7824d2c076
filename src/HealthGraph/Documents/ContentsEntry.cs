namespace HealthGraph.Documents;

/// <summary>One promise of a contents list.</summary>
/// <param name="Title">The title as listed.</param>
/// <param name="Folded">The title as <see cref="TitleMatch.Fold"/> makes it.</param>
/// <param name="Source">The outlet listed beside or below it, or null.</param>
/// <param name="Line">1-based line where it stands.</param>
internal sealed record ContentsEntry(string Title, string Folded, string? Source, int Line);
