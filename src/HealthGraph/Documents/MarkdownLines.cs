namespace HealthGraph.Documents;

/// <summary>Takes Markdown (as people and optical readers write it, HTML tags included) off lines.</summary>
internal static class MarkdownLines
{
    private static readonly System.Buffers.SearchValues<char> RuleMarks = System.Buffers.SearchValues.Create("-=*_|: ");

    /// <summary>Whether a text uses Markdown, whatever its file is called.</summary>
    public static bool IsMarkdown(List<TextLine> lines)
    {
        var signs = lines.Count > 0 && HeadingLength(lines[0].Text) is > 1 and < 8 && lines[0].Text.Contains("# ", StringComparison.Ordinal) ? 1 : 0;
        foreach (var line in lines)
        {
            signs += HeadingLength(line.Text) > 0 || line.Text.StartsWith("**", StringComparison.Ordinal)
                || line.Text.StartsWith("![", StringComparison.Ordinal) || line.Text.Contains("](http", StringComparison.Ordinal) ? 1 : 0;
            if (signs == 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lines without mark-up; lines that were nothing else are gone.</summary>
    public static List<TextLine> Strip(List<TextLine> lines)
    {
        var stripped = new List<TextLine>(lines.Count);
        var inline = new MarkdownInline();
        var gap = 0;
        var page = false;
        foreach (var line in lines)
        {
            var clean = IsRule(line.Text) ? null : StripLine(line, inline);
            if (clean is null)
            {
                (gap, page) = (gap + line.Gap + 1, page || line.AfterPage);
                continue;
            }

            stripped.Add(gap == 0 && !page ? clean : clean.After(clean.Gap + gap, page || clean.AfterPage));
            (gap, page) = (0, false);
        }

        return stripped;
    }

    private static TextLine? StripLine(TextLine line, MarkdownInline inline)
    {
        var (start, mark) = (0, line.Mark);
        while (start < line.Text.Length && line.Text[start] is '>' or ' ')
        {
            start++;
        }

        var heading = HeadingLength(line.Text.AsSpan(start));
        var item = heading == 0 && line.Text.Length > start + 2 && line.Text[start] is '-' or '*' or '+' && line.Text[start + 1] == ' '
            && !PageFurniture.IsPageNumber(line.Text);
        if (heading > 0 || item)
        {
            (start, mark) = (start + (item ? 2 : heading), item ? LineMark.Item : LineMark.Heading);
        }

        var clean = inline.Strip(line.From(start));
        mark = mark == LineMark.None && inline.WasRow ? LineMark.Row : mark == LineMark.None && inline.WasImage ? LineMark.Caption : mark;
        return clean?.Marked(mark);
    }

    private static int HeadingLength(ReadOnlySpan<char> text)
    {
        var hashes = text.IndexOfAnyExcept('#');
        if (hashes is < 1 or > 6)
        {
            return 0;
        }

        var rest = hashes;
        while (rest < text.Length && text[rest] == ' ')
        {
            rest++;
        }

        return rest;
    }

    /// <summary>A rule, an underline, a table's separator or a code fence.</summary>
    private static bool IsRule(string text) => text.StartsWith("```", StringComparison.Ordinal)
        || (text.Length >= 3 && !text.AsSpan().ContainsAnyExcept(RuleMarks)) || text is "[TOC]" or "---";
}
