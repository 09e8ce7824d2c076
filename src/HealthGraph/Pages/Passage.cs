namespace HealthGraph.Pages;

/// <summary>A stretch of text that states something: the evidence spans of facts, joined where they overlap.</summary>
/// <param name="Span">In the article's text.</param>
/// <param name="Id">Anchor on the page.</param>
internal sealed record Passage(TextSpan Span, string Id)
{
    /// <summary>Anchors of the facts stated here, with what each is called: <c>E2</c> an event, <c>R1</c> a relation, <c>F3</c> a figure.</summary>
    public List<(string Label, string Anchor, string Title)> Facts { get; } = [];

    /// <summary>Joins spans that overlap; in the order of the text.</summary>
    public static List<TextSpan> Join(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.Where(s => s.Length > 0).OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (joined.Count > 0 && span.Start < joined[^1].End)
            {
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, span.End) };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }
}
