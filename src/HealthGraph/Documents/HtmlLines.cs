using System.Text;
using AngleSharp.Dom;

namespace HealthGraph.Documents;

/// <summary>Turns an element into lines, one a block, each character with its place in the page's source.</summary>
/// <param name="source">The page's source.</param>
/// <param name="main">Where the page's text is.</param>
internal sealed class HtmlLines(string source, HtmlMainPart main)
{
    private readonly HtmlPlaces places = new(source);
    private readonly List<TextLine> lines = [];
    private readonly StringBuilder text = new();
    private readonly List<SourcePoint> points = [];
    private int sourceBreak = -1;
    private LineMark mark;
    private string? linkTarget;

    /// <summary>The lines of the page's text.</summary>
    public List<TextLine> Read()
    {
        var root = main.Root;
        INode? node = root;
        while (node is not null)
        {
            var skip = node is IElement element ? Enter(element) : TakeText(node);
            var next = Next(node, root, skip);
            for (var left = node; left is not null && next is not null && left != next.Parent && left != next; left = left.Parent)
            {
                Leave(left as IElement);
            }

            node = next;
        }

        Flush();
        return lines;
    }

    /// <summary>The node after <paramref name="node"/> in the order of the document, or null at the end of <paramref name="root"/>.</summary>
    public static INode? Next(INode node, INode root, bool skipChildren)
    {
        if (!skipChildren && node.FirstChild is { } child)
        {
            return child;
        }

        for (INode? up = node; up is not null && up != root; up = up.Parent)
        {
            if (up.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private bool Enter(IElement element)
    {
        var name = element.LocalName;
        if (HtmlMainPart.IsNeverText(name) || element.HasAttribute("hidden") || HtmlFurniture.IsHidden(element) || (element != main.Root && HtmlFurniture.Is(element) && !main.IsText(element)))
        {
            return true;
        }

        if (IsBlock(name))
        {
            Flush();
        }

        if (name is ['h', >= '1' and <= '6'])
        {
            mark = LineMark.Heading;
        }
        else if (name is "figcaption" or "caption" or "tr")
        {
            mark = name == "tr" ? LineMark.Row : LineMark.Caption;
        }
        else if (name is "td" or "th")
        {
            Append(' ', points.Count > 0 ? points[^1] : new SourcePoint(1, 1));
        }
        else if (name == "a" && element.GetAttribute("href") is { } href && href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            linkTarget ??= href;
        }

        return false;
    }

    private void Leave(IElement? element)
    {
        if (element is not null && IsBlock(element.LocalName))
        {
            Flush();
        }
    }

    private bool TakeText(INode node)
    {
        if (node is IText { Data: var data })
        {
            places.Enter(data);
            foreach (var c in data)
            {
                Append(char.IsWhiteSpace(c) ? ' ' : RadicalTable.Unfold(c), places.Next(c));
                sourceBreak = c == '\n' && text.Length > 0 ? text.Length - 1 : sourceBreak;
            }
        }

        return true;
    }

    private void Append(char c, SourcePoint point)
    {
        // A line break of the source between two ideographs is no space.
        if (c != ' ' && sourceBreak > 0 && sourceBreak == text.Length - 1 && CharClass.IsWide(c) && CharClass.IsWide(text[sourceBreak - 1]))
        {
            text.Length--;
            points.RemoveAt(points.Count - 1);
            sourceBreak = -1;
        }

        if (!CharClass.IsInvisible(c) && (c != ' ' || (text.Length > 0 && text[^1] != ' ')))
        {
            text.Append(c);
            points.Add(point);
        }
    }

    private void Flush()
    {
        var line = new TextLine(text.ToString(), [.. points]) { Mark = mark, LinkTarget = linkTarget };
        line = line.Slice(0, line.Text.Length);
        if (line.Text.Length > 0 && !HtmlFurniture.IsFurnitureLine(line.Text))
        {
            // A row of one cell is a line of text in a page laid out by tables.
            lines.Add(mark == LineMark.Row && !line.Text.Contains(' ', StringComparison.Ordinal) ? line.Marked(LineMark.None) : line);
        }

        text.Clear();
        points.Clear();
        sourceBreak = -1;
        (mark, linkTarget) = (LineMark.None, null);
    }

    private static bool IsBlock(string name) => name is "p" or "div" or "br" or "li" or "ul" or "ol" or "table" or "tr" or "tbody" or "thead" or "section" or "article" or "main"
        or "header" or "aside" or "blockquote" or "dl" or "dt" or "dd" or "figure" or "figcaption" or "caption" or "hr" or "pre" or "form" or "center" or "fieldset"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "address" or "body" or "html";
}
