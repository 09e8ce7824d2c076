using System.Globalization;
using HealthGraph.Extraction;

namespace HealthGraph.Pages;

/// <summary>Writes text with its mentions and passages marked. One walk from left to right over all borders, whatever overlaps what.</summary>
internal sealed class MarkedText
{
    private readonly ArticleAnchors article;
    private readonly string text;
    private readonly List<(TextSpan Span, int Number, Entity Entity, string Anchor)> mentions = [];
    private readonly int longestMention;
    private readonly int longestPassage;

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
        longestMention = mentions.Select(m => m.Span.Length).DefaultIfEmpty().Max();
        longestPassage = article.Passages.Select(p => p.Span.Length).DefaultIfEmpty().Max();
    }

    /// <summary>Writes a stretch such as the title or a paragraph. O(n log n) in the mentions and passages of the stretch.</summary>
    public void Write(HtmlText html, TextSpan range)
    {
        var inside = Inside(mentions, range, m => m.Span, longestMention);
        var passages = Inside(article.Passages, range, p => p.Span, longestPassage);
        var (mention, passage, start) = (0, 0, range.Start);
        var over = new List<(TextSpan Span, int Number, Entity Entity, string Anchor)>();
        foreach (var end in Borders(range, inside.Select(m => m.Span).Concat(passages.Select(p => p.Span))))
        {
            for (; mention < inside.Count && inside[mention].Span.Start <= start; mention++)
            {
                over.Add(inside[mention]);
            }

            over.RemoveAll(m => m.Span.End <= start);
            passage += passage < passages.Count && passages[passage].Span.End <= start ? 1 : 0;
            var around = passage < passages.Count && passages[passage].Span.Start <= start ? passages[passage] : null;
            WritePiece(html, new TextSpan(start, end), range, around, over);
            start = end;
        }
    }

    private void WritePiece(HtmlText html, TextSpan piece, TextSpan range, Passage? passage, List<(TextSpan Span, int Number, Entity Entity, string Anchor)> over)
    {
        if (passage is not null && piece.Start == Math.Max(passage.Span.Start, range.Start))
        {
            html.Open("span", ("class", "s"), ("id", piece.Start == passage.Span.Start ? passage.Id : null));
        }

        WriteWords(html, piece, over);
        if (passage is not null && piece.End == Math.Min(passage.Span.End, range.End))
        {
            WriteFacts(html, passage, isLast: piece.End == passage.Span.End);
            html.Close();
        }
    }

    /// <summary>The ends of the pieces into which all borders cut the stretch, in order.</summary>
    private static SortedSet<int> Borders(TextSpan range, IEnumerable<TextSpan> spans)
    {
        var borders = new SortedSet<int> { range.End };
        foreach (var span in spans)
        {
            borders.Add(Math.Clamp(span.Start, range.Start, range.End));
            borders.Add(Math.Clamp(span.End, range.Start, range.End));
        }

        borders.Remove(range.Start);
        return borders;
    }

    /// <summary>Those that share a character with the stretch; found by halving, so that a long article costs no more a paragraph than a short one.</summary>
    private static List<T> Inside<T>(IReadOnlyList<T> sorted, TextSpan range, Func<T, TextSpan> span, int longest)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = span(sorted[middle]).Start <= range.Start - longest ? (middle + 1, high) : (low, middle);
        }

        var found = new List<T>();
        for (; low < sorted.Count && span(sorted[low]).Start < range.End; low++)
        {
            if (span(sorted[low]).Overlaps(range))
            {
                found.Add(sorted[low]);
            }
        }

        return found;
    }

    private void WriteWords(HtmlText html, TextSpan piece, List<(TextSpan Span, int Number, Entity Entity, string Anchor)> over)
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
