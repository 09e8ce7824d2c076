using System.Buffers;
using System.Text;

namespace HealthGraph.Documents;

/// <summary>Takes bold, links, pictures, tags and escapes off one line.</summary>
/// <param name="line">The line, its block mark-up already gone.</param>
internal sealed class MarkdownInline(TextLine line)
{
    private const int LongestTag = 300;
    private const int LongestLink = 2000;

    private static readonly SearchValues<char> Formula = SearchValues.Create("0123456789.,\\%~-+× ");

    private readonly string text = line.Text;
    private readonly StringBuilder kept = new();
    private readonly List<SourcePoint> points = [];

    /// <summary>Target of the first link, or null.</summary>
    public string? LinkTarget { get; private set; }

    /// <summary>Whether the line was a row of a table.</summary>
    public bool WasRow { get; private set; }

    /// <summary>Whether the line held a picture.</summary>
    public bool WasImage { get; private set; }

    /// <summary>The clean line, or null where nothing is left.</summary>
    public TextLine? Strip()
    {
        WasRow = text.StartsWith('|') && text.EndsWith('|') && text.Length > 2;
        for (var i = 0; i < text.Length;)
        {
            i += Take(i);
        }

        var clean = line.With(kept.ToString(), [.. points], line.Mark, LinkTarget);
        clean = clean.Slice(0, clean.Text.Length);
        return clean.Text.Length == 0 ? null : clean;
    }

    /// <summary>Handles what stands at <paramref name="i"/>; the number of characters used up, at least 1.</summary>
    private int Take(int i)
    {
        var rest = text.AsSpan(i);
        switch (rest[0])
        {
            case '*' when rest.StartsWith("**"):
                return 2;
            case '`':
                return 1;
            case '_' when rest.StartsWith("__") && (i == 0 || i + 2 >= text.Length):
                return 2;
            case '|' when WasRow:
                Keep(' ', i);
                return 1;
            case '\\' when rest.Length > 1 && char.IsAscii(rest[1]) && !char.IsAsciiLetterOrDigit(rest[1]) && rest[1] != ' ' && rest[1] != '\\':
                Keep(rest[1], i + 1);
                return 2;
            case '$' when FormulaLength(rest) is > 0 and var formula:
                return TakeFormula(i, formula);
            case '!' when rest.StartsWith("![") && LinkAt(i + 1) is { } image:
                return TakeImage(i, image);
            case '[' when LinkAt(i) is { } link:
                return TakeLink(i, link);
            case '<' when TagLength(rest) is > 0 and var tag:
                return TakeTag(i, tag);
            case '&' when EntityLength(rest, out var entity) is > 0 and var length:
                Keep(entity, i);
                return length;
            default:
                Keep(rest[0], i);
                return 1;
        }
    }

    private int TakeImage(int i, (int LabelEnd, int End) image)
    {
        WasImage = true;
        var label = text.AsSpan(i + 2, image.LabelEnd - i - 2);

        // 图片, image.png and the like are the reader's own words; a caption is the document's.
        if (label.Length > 4 && CharClass.IsHan(label[0]) && !label.Contains('.'))
        {
            KeepAll(i + 2, image.LabelEnd);
        }

        return image.End - i;
    }

    private int TakeLink(int i, (int LabelEnd, int End) link)
    {
        LinkTarget ??= text[(link.LabelEnd + 2)..(link.End - 1)].Split(' ')[0].Trim('<', '>');
        KeepAll(i + 1, link.LabelEnd);
        return link.End - i;
    }

    private int TakeFormula(int i, int length)
    {
        for (var k = i + 1; k < i + length - 1; k++)
        {
            if (text[k] != '\\' && !char.IsWhiteSpace(text[k]))
            {
                Keep(text[k], k);
            }
        }

        return length;
    }

    private int TakeTag(int i, int length)
    {
        var tag = text.AsSpan(i, length);
        if (tag.StartsWith("<http", StringComparison.OrdinalIgnoreCase))
        {
            KeepAll(i + 1, i + length - 1);
        }
        else if (tag.StartsWith("</t", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            Keep(' ', i);
        }

        return length;
    }

    private (int LabelEnd, int End)? LinkAt(int bracket)
    {
        var middle = text.IndexOf("](", bracket, Math.Min(LongestLink, text.Length - bracket), StringComparison.Ordinal);
        if (middle < 0 || text.AsSpan(bracket + 1, middle - bracket - 1).Contains('['))
        {
            return null;
        }

        var end = text.IndexOf(')', middle, Math.Min(LongestLink, text.Length - middle));
        return end < 0 ? null : (middle, end + 1);
    }

    /// <summary>$86.92\%$: a number that an optical reader took for a formula.</summary>
    private static int FormulaLength(ReadOnlySpan<char> rest)
    {
        var end = rest[1..Math.Min(rest.Length, 41)].IndexOf('$');
        return end is > 0 && !rest.Slice(1, end).ContainsAnyExcept(Formula) ? end + 2 : 0;
    }

    private static int TagLength(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, LongestTag)].IndexOf('>');
        return end > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!') ? end + 1 : 0;
    }

    private static int EntityLength(ReadOnlySpan<char> rest, out char character)
    {
        foreach (var (name, value) in ((ReadOnlySpan<(string, char)>)[("&nbsp;", ' '), ("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&emsp;", ' '), ("&ensp;", ' ')]))
        {
            if (rest.StartsWith(name, StringComparison.Ordinal))
            {
                character = value;
                return name.Length;
            }
        }

        character = '\0';
        return 0;
    }

    private void KeepAll(int start, int end)
    {
        for (var k = start; k < end; k++)
        {
            if (text[k] != '*')
            {
                Keep(text[k], k);
            }
        }
    }

    private void Keep(char c, int at)
    {
        kept.Append(c);
        points.Add(line.PointAt(at));
    }
}
