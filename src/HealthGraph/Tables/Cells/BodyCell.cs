using System.Buffers;
using System.Text;
using HealthGraph.Documents;

namespace HealthGraph.Tables.Cells;

/// <summary>The running text of a body: HTML taken off, lines that a layout broke joined, one line break between paragraphs.</summary>
internal static class BodyCell
{
    /// <summary>Cells of this length were cut by Excel, which holds no more.</summary>
    public const int ExcelLongest = 32_767;

    private static readonly string[] Tags = ["<p", "</p", "<br", "<div", "</div", "<span", "</span", "<table", "<td", "<strong", "<img", "<font", "<html", "<body", "<!--", "<a "];

    private static readonly SearchValues<char> EntityCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#");

    /// <summary>The text.</summary>
    /// <param name="text">A clean cell.</param>
    public static string Read(string text)
    {
        var isHtml = IsHtml(text);
        if (!isHtml && (CharTable.Measure(text).Kinds & (CharKinds.Space | CharKinds.Odd)) == 0)
        {
            // One line, and nothing in it to take away.
            return text;
        }

        var lines = isHtml ? HtmlPage.Read(text, new FindingList("")).Lines : LineSplitter.Split(text);
        var body = new StringBuilder(text.Length);
        foreach (var paragraph in new ParagraphJoiner(PageLayout.Measure(lines, wholeParagraphs: true)).Group(lines))
        {
            if (body.Length > 0)
            {
                body.Append('\n');
            }

            body.Append(ParagraphText.Join(paragraph));
        }

        return body.ToString();
    }

    /// <summary>A title or name without tags and entities, on one line.</summary>
    public static string Line(string text)
    {
        var line = CellText.OneLine(text);
        return line.AsSpan().IndexOfAny('<', '&') >= 0 && (IsHtml(line) || IsEntity(line))
            ? CellText.OneLine(string.Join(' ', HtmlPage.Read(line, new FindingList("")).Lines.Select(l => l.Text)))
            : line;
    }

    /// <summary>Whether the text is mark-up: a tag that pages use, closed.</summary>
    public static bool IsHtml(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            foreach (var tag in Tags)
            {
                if (string.Compare(text, at, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0 && text.IndexOf('>', at) > 0)
                {
                    return true;
                }
            }
        }

        return IsEntity(text);
    }

    // &nbsp; &amp; &#8220;
    private static bool IsEntity(string text)
    {
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', at + 1))
        {
            var end = text.AsSpan(at + 1, Math.Min(10, text.Length - at - 1)).IndexOf(';');
            if (end > 1 && !text.AsSpan(at + 1, end).ContainsAnyExcept(EntityCharacters))
            {
                return true;
            }
        }

        return false;
    }
}
