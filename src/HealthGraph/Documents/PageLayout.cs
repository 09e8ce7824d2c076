namespace HealthGraph.Documents;

/// <summary>How a document's lines lie on the page: whether they were broken by a layout, and where.</summary>
internal sealed class PageLayout
{
    private const int FewestLines = 4;
    private const int NarrowestWrap = 30;
    private const int WidestWrap = 170;

    private PageLayout(int wrapWidth, bool blanksTell, bool indentsTell, bool wholeParagraphs) =>
        (WrapWidth, BlanksTell, IndentsTell, WholeParagraphs) = (wrapWidth, blanksTell, indentsTell, wholeParagraphs);

    /// <summary>Columns of a full line, or 0 where every line is a whole paragraph.</summary>
    public int WrapWidth { get; }

    /// <summary>Whether an empty line means a new paragraph.</summary>
    public bool BlanksTell { get; }

    /// <summary>Whether white space before a line means a new paragraph.</summary>
    public bool IndentsTell { get; }

    /// <summary>Whether the source itself says where paragraphs begin (HTML).</summary>
    public bool WholeParagraphs { get; }

    /// <summary>Whether the layout, not the author, ended this line.</summary>
    public bool IsFull(TextLine line) => WrapWidth > 0 && line.Width >= WrapWidth * 3 / 4;

    /// <summary>Measures lines.</summary>
    /// <param name="lines">The document's lines.</param>
    /// <param name="wholeParagraphs">Whether each line is known to be a paragraph of its own.</param>
    public static PageLayout Measure(List<TextLine> lines, bool wholeParagraphs)
    {
        var wrap = MeasureWrap(lines);
        if (wrap == 0)
        {
            return new PageLayout(0, false, false, wholeParagraphs);
        }

        var (joined, apart, indented) = (0, 0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            var broken = lines[i - 1].Width >= wrap * 3 / 4 && !LineEnd.Ends(lines[i - 1].Text);
            joined += broken && lines[i].Gap == 0 ? 1 : 0;
            apart += broken && lines[i].Gap > 0 ? 1 : 0;
            indented += lines[i].Indent >= 2 ? 1 : 0;
        }

        return new PageLayout(wrap, joined > 4 * apart, indented >= 2 && indented * 10 < lines.Count * 6, false);
    }

    /// <summary>The width that many lines reach, few pass, and where sentences go on over the end of the line.</summary>
    private static int MeasureWrap(List<TextLine> lines)
    {
        var (wrap, count) = MostReach(lines);
        if (count < FewestLines || wrap > WidestWrap)
        {
            return 0;
        }

        var (full, open) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var isFull = lines[i].Width >= wrap * 85 / 100 && lines[i].Width <= wrap + 8;
            full += isFull ? 1 : 0;
            open += isFull && !LineEnd.Ends(lines[i].Text) ? 1 : 0;
        }

        return full * 3 >= count && open * 2 >= full && open >= 3 ? wrap : 0;
    }

    /// <summary>The width that all but a twentieth of the lines keep to (a few may be longer than the page: a pasted link, a table), and how many
    /// lines were looked at.</summary>
    private static (int Width, int Count) MostReach(List<TextLine> lines)
    {
        Span<int> counts = stackalloc int[WidestWrap + 2];
        counts.Clear();
        var count = 0;
        foreach (var line in lines)
        {
            if (line.Width >= NarrowestWrap && line.Mark is LineMark.None)
            {
                counts[Math.Min(line.Width, WidestWrap + 1)]++;
                count++;
            }
        }

        var (width, reached) = (NarrowestWrap, counts[NarrowestWrap]);
        while (reached < Math.Max(1, count * 19 / 20) && width <= WidestWrap)
        {
            reached += counts[++width];
        }

        return (width, count);
    }
}
