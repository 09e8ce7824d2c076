namespace HealthGraph.Documents;

/// <summary>Puts paragraphs together again out of broken lines.</summary>
/// <param name="layout">How the document's lines lie.</param>
internal sealed class ParagraphJoiner(PageLayout layout)
{
    /// <summary>An unbroken line of this width without a full stop was cut by a page, not ended by its author.</summary>
    private const int LongLine = 60;

    /// <summary>Groups lines into paragraphs, in order.</summary>
    public List<List<TextLine>> Group(IReadOnlyList<TextLine> lines)
    {
        var paragraphs = new List<List<TextLine>>();
        List<TextLine> current = [];
        var interrupted = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (current.Count > 0 && !interrupted && IsInsertedCaption(current[^1], lines, i))
            {
                // The caption becomes a paragraph of its own behind the one that it interrupts.
                paragraphs.Add([lines[i]]);
                interrupted = true;
            }
            else if (current.Count > 0 && (interrupted || Joins(current[^1], lines[i])))
            {
                current.Add(lines[i]);
                interrupted = false;
            }
            else
            {
                current = [lines[i]];
                paragraphs.Add(current);
            }
        }

        return paragraphs;
    }

    /// <summary>Whether <paramref name="next"/> goes on where <paramref name="line"/> ends.</summary>
    public bool Joins(TextLine line, TextLine next)
    {
        if (line.Mark is LineMark.Heading or LineMark.Row || next.Mark is LineMark.Heading or LineMark.Row or LineMark.Item or LineMark.Caption)
        {
            return false;
        }

        if (Caption.EndsWithCredit(line.Text) && !layout.IsFull(line))
        {
            return false;
        }

        if (layout.WholeParagraphs && layout.WrapWidth == 0)
        {
            return false;
        }

        if (LineEnd.Continues(next.Text) || LineEnd.IsOpen(line.Text))
        {
            return true;
        }

        return layout.WrapWidth == 0 ? JoinsUnbroken(line, next) : JoinsBroken(line, next);
    }

    private static bool JoinsUnbroken(TextLine line, TextLine next) =>
        line.Width >= LongLine && !LineEnd.Ends(line.Text) && line.Text[^1] is not ('：' or ':' or '；' or ';' or '”' or '）')
        && !IsListStart(next.Text) && line.Mark != LineMark.Item;

    private bool JoinsBroken(TextLine line, TextLine next)
    {
        if (!layout.IsFull(line))
        {
            return false;
        }

        if (!LineEnd.Ends(line.Text))
        {
            var closed = line.Text[^1] is '：' or ':' or '；' or ';' || line.Width < layout.WrapWidth - 8;
            return !(closed && IsListStart(next.Text));
        }

        // A short line without a full stop is a heading or a caption, never the end of a paragraph.
        if (!layout.IsFull(next) && !LineEnd.Ends(next.Text) && next.Text[^1] is not ('：' or '；' or '，'))
        {
            return false;
        }

        // A sentence that ends with the line: does a new paragraph begin?
        var told = (layout.BlanksTell && next.Gap > 0 && !next.AfterPage) || (layout.IndentsTell && next.Indent >= 2);
        return !told && line.Width >= layout.WrapWidth - 6 && !IsListStart(next.Text) && !LooksIndented(next);
    }

    /// <summary>A full first line is shorter by the two characters of its lost indent.</summary>
    private bool LooksIndented(TextLine line) =>
        layout.IsFull(line) && line.Width <= layout.WrapWidth - 4 && line.Width >= layout.WrapWidth - 14 && !LineEnd.Ends(line.Text);

    private static bool IsListStart(string text) => Numbering.Parse(text) is { Style: not NumberStyle.Bare } || text[0] is '●' or '■' or '◆' or '•' or '▲' or '※' or '【'
        || text.StartsWith("——", StringComparison.Ordinal);

    /// <summary>Whether line <paramref name="i"/> is a picture's caption that fell into the middle of a sentence.</summary>
    private bool IsInsertedCaption(TextLine line, IReadOnlyList<TextLine> lines, int i)
    {
        if (i + 1 >= lines.Count || LineEnd.Ends(line.Text) || line.Width < Math.Max(LongLine, layout.WrapWidth * 3 / 4) || lines[i + 1].Mark == LineMark.Heading)
        {
            return false;
        }

        var inserted = lines[i];
        return inserted.Mark == LineMark.Caption || (inserted.Width < Math.Max(LongLine, layout.WrapWidth * 3 / 4)
            && Caption.IsCredited(inserted.Text) && !inserted.Text.Contains('。', StringComparison.Ordinal));
    }
}
