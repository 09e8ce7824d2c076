using System.Buffers;

namespace HealthGraph.Documents;

/// <summary>Takes bold, links, pictures, tags and escapes off lines, one after the other.</summary>
internal sealed class MarkdownInline
{
    private const int LongestTag = 300;
    private const int LongestLink = 2000;

    private static readonly SearchValues<char> Formula = SearchValues.Create("0123456789.,\\%~-+× ");

    private static readonly SearchValues<char> Marks = SearchValues.Create("*`_|\\$![<&");

    private string text = "";
    private char[] kept = [];
    private int[] places = [];
    private int length;

    /// <summary>Target of the first link, or null.</summary>
    public string? LinkTarget { get; private set; }

    /// <summary>Whether the line was a row of a table.</summary>
    public bool WasRow { get; private set; }

    /// <summary>Whether the line held a picture.</summary>
    public bool WasImage { get; private set; }

    /// <summary>The clean line, or null where nothing is left; the members tell of it until the next.</summary>
    /// <param name="line">The line, its block mark-up already gone.</param>
    public TextLine? Strip(TextLine line)
    {
        Begin(line.Text);
        if (!text.AsSpan().ContainsAny(Marks))
        {
            return text.Length == 0 ? null : line;
        }

        WasRow = text.StartsWith('|') && text.EndsWith('|') && text.Length > 2;
        for (var i = 0; i < text.Length;)
        {
            i += Take(i);
        }

        var whole = new ReadOnlySpan<char>(kept, 0, length);
        var start = length - whole.TrimStart().Length;
        var clean = whole.Trim();
        return clean.IsEmpty ? null : line.With(clean.ToString(), places.AsSpan(start, clean.Length), LinkTarget);
    }

    private void Begin(string lineText)
    {
        (text, length, LinkTarget, WasRow, WasImage) = (lineText, 0, null, false, false);
        if (kept.Length < text.Length)
        {
            (kept, places) = (new char[text.Length * 2], new int[text.Length * 2]);
        }
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
            case '&' when EntityLength(rest, out var entity) is > 0 and var used:
                Keep(entity, i);
                return used;
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

    private int TakeFormula(int i, int count)
    {
        for (var k = i + 1; k < i + count - 1; k++)
        {
            if (text[k] != '\\' && !char.IsWhiteSpace(text[k]))
            {
                Keep(text[k], k);
            }
        }

        return count;
    }

    private int TakeTag(int i, int count)
    {
        var tag = text.AsSpan(i, count);
        if (tag.StartsWith("<http", StringComparison.OrdinalIgnoreCase))
        {
            KeepAll(i + 1, i + count - 1);
        }
        else if (tag.StartsWith("</t", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            Keep(' ', i);
        }

        return count;
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
        kept[length] = c;
        places[length++] = at;
    }
}
