using System.Globalization;
using HealthGraph.Extraction;

namespace HealthGraph.Pages;

/// <summary>Writes text with its mentions and passages marked. One walk from left to right over all borders, whatever overlaps what.</summary>
internal sealed class MarkedText
{
    private readonly ArticleAnchors article;
    private readonly string text;
    private readonly List<(TextSpan Span, int Number, Entity Entity, string Anchor)> mentions = [];

    /// <summary>Takes the mentions of an article.</summary>
    /// <param name="article">The article and its anchors.</param>
    /// <param name="facts">Receives what the script shows of each mention.</param>
    public MarkedText(ArticleAnchors article, MentionFacts facts)
    {
        (this.article, text) = (article, article.Extracted.Article.Text);
        foreach (var entity in article.Extracted.Entities)
        {
            var anchor = article.Entity(entity.Id)!.Value.Anchor;
            mentions.AddRange(entity.Mentions.Select(m => (m.Span, facts.Add(entity, m), entity, anchor)));
        }

        mentions.Sort((a, b) => (a.Span.Start, b.Span.End, a.Number).CompareTo((b.Span.Start, a.Span.End, b.Number)));
    }

    /// <summary>Writes a stretch such as the title or a paragraph.</summary>
    public void Write(HtmlText html, TextSpan range)
    {
        var inside = mentions.FindAll(m => m.Span.Overlaps(range));
        var passages = article.Passages.Where(p => p.Span.Overlaps(range)).ToList();
        var borders = new SortedSet<int> { range.Start, range.End };
        borders.UnionWith(inside.SelectMany(m => (int[])[m.Span.Start, m.Span.End]).Where(i => i > range.Start && i < range.End));
        borders.UnionWith(passages.SelectMany(p => (int[])[p.Span.Start, p.Span.End]).Where(i => i > range.Start && i < range.End));
        var start = range.Start;
        foreach (var end in borders.Skip(1))
        {
            var piece = new TextSpan(start, end);
            var passage = passages.Find(p => p.Span.Contains(piece));
            if (passage is not null && start == Math.Max(passage.Span.Start, range.Start))
            {
                html.Open("span", ("class", "s"), ("id", start == passage.Span.Start ? passage.Id : null));
            }

            WritePiece(html, piece, inside.FindAll(m => m.Span.Contains(piece)));
            if (passage is not null && end == Math.Min(passage.Span.End, range.End))
            {
                WriteFacts(html, passage, isLast: end == passage.Span.End);
                html.Close();
            }

            start = end;
        }
    }

    private void WritePiece(HtmlText html, TextSpan piece, List<(TextSpan Span, int Number, Entity Entity, string Anchor)> over)
    {
        if (over.Count == 0)
        {
            html.Text(piece.Of(text));
            return;
        }

        // The innermost names the link; the card shows them all.
        var inner = over.MinBy(m => m.Span.Length);
        var mark = TypeMark.Of(inner.Entity.Type);
        var numbers = string.Join(' ', over.OrderBy(m => m.Span.Length).Select(m => m.Number.ToString(CultureInfo.InvariantCulture)));
        html.Open("a", ("class", $"m {mark.Class}{(inner.Entity.Ambiguous ? " unsure" : "")}"), ("href", "#" + inner.Anchor), ("data-m", numbers));
        if (piece.End == inner.Span.End)
        {
            mark.Write(html, piece.Of(text), inner.Entity.Ambiguous);
        }
        else
        {
            html.Text(piece.Of(text));
        }

        html.Close();
    }

    // An event has a link of its own; relations and figures, often many, share one each.
    private static void WriteFacts(HtmlText html, Passage passage, bool isLast)
    {
        if (!isLast)
        {
            return;
        }

        html.Open("span", ("class", "refs"));
        foreach (var group in passage.Facts.GroupBy(f => f.Label[0] == 'E' ? f.Label : f.Label[..1], StringComparer.Ordinal))
        {
            var (first, last) = (group.First(), group.Last());
            var label = group.Count() == 1 ? first.Label : $"{first.Label}–{last.Label[1..]}";
            var title = string.Join('\n', group.Select(f => f.Title));
            html.Element("a", label, ("class", "ref " + char.ToLowerInvariant(label[0])), ("href", "#" + first.Anchor), ("title", title), ("aria-label", $"{label}: {title}"));
        }

        html.Close();
    }
}
