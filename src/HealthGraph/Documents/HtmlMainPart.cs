using AngleSharp.Dom;

namespace HealthGraph.Documents;

/// <summary>Finds the element that holds a page's own text: the deepest one with nearly all of its full stops, and its heading.</summary>
internal sealed class HtmlMainPart
{
    private const double NearlyAll = 0.85;
    private const int FewestStops = 3;

    /// <summary>Elements that are never text.</summary>
    public static bool IsNeverText(string name) => name is "script" or "style" or "noscript" or "template" or "iframe" or "svg" or "select" or "button" or "textarea"
        or "object" or "canvas" or "video" or "audio" or "head" or "nav" or "footer";

    private readonly Dictionary<INode, int> stops;
    private readonly HashSet<INode> aroundHeadings = [];

    /// <summary>Looks at <paramref name="document"/> once.</summary>
    public HtmlMainPart(IDocument document)
    {
        var body = document.Body ?? document.DocumentElement;
        stops = CountStops(body);
        var heading = body.QuerySelector("h1") ?? body.QuerySelector("h2");
        for (INode? up = heading; up is not null; up = up.Parent)
        {
            aroundHeadings.Add(up);
        }

        Root = Find(body, heading);
    }

    /// <summary>The element that holds the page's text.</summary>
    public IElement Root { get; }

    /// <summary>Whether an element holds the page's heading or so many sentences that it must be text.</summary>
    public bool IsText(IElement element) => aroundHeadings.Contains(element) || stops.GetValueOrDefault(element) >= FewestStops;

    private IElement Find(IElement body, IElement? heading)
    {
        var all = stops.GetValueOrDefault(body);
        INode current = body;
        while (all > 0 && current.ChildNodes.FirstOrDefault(c => stops.GetValueOrDefault(c) >= all * NearlyAll && c is IElement) is { } child)
        {
            current = child;
        }

        // One paragraph that holds all stops is not the article; its surroundings are.
        var found = (IElement)current;
        while (found != body && found.LocalName is "p" or "span" or "li" or "td" or "tr" or "tbody" or "b" or "strong" or "font" or "a" or "em")
        {
            found = found.ParentElement ?? body;
        }

        while (heading is not null && found != body && !aroundHeadings.Contains(found))
        {
            found = found.ParentElement ?? body;
        }

        return found;
    }

    /// <summary>Full stops below each element, counted without recursion.</summary>
    private static Dictionary<INode, int> CountStops(IElement body)
    {
        var counts = new Dictionary<INode, int>();
        INode? node = body;
        while (node is not null)
        {
            if (node is IText text)
            {
                AddUp(counts, text, text.Data.AsSpan().Count('。'), body);
            }

            var skip = node is IElement element && IsNeverText(element.LocalName);
            node = HtmlLines.Next(node, body, skip);
        }

        return counts;
    }

    private static void AddUp(Dictionary<INode, int> counts, IText text, int stops, IElement body)
    {
        for (INode? up = text.Parent; stops > 0 && up is not null; up = up == body ? null : up.Parent)
        {
            counts[up] = counts.GetValueOrDefault(up) + stops;
        }
    }
}
