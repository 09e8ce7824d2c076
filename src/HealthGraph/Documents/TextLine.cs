namespace HealthGraph.Documents;

/// <summary>One line of a document after its mark-up was taken off, each character still knowing its place.</summary>
internal sealed class TextLine
{
    private readonly SourcePoint[]? points;
    private readonly int firstColumn;

    /// <summary>A line whose characters stand side by side in the source from <paramref name="column"/> on.</summary>
    public TextLine(string text, int line, int column)
        : this(text, line, column, null)
    {
    }

    /// <summary>A line each of whose characters has a place of its own; <paramref name="points"/> is as long as <paramref name="text"/>.</summary>
    public TextLine(string text, SourcePoint[] points)
        : this(text, points.Length > 0 ? points[0].Line : 1, points.Length > 0 ? points[0].Column : 1, points)
    {
    }

    private TextLine(string text, int line, int column, SourcePoint[]? points)
    {
        (Text, Line, firstColumn, this.points) = (text, line, column, points);
        (Kinds, Width) = CharTable.Measure(text);
    }

    private TextLine(TextLine line)
    {
        (Text, Line, firstColumn, points) = (line.Text, line.Line, line.firstColumn, line.points);
        (Kinds, Width, Indent, Gap) = (line.Kinds, line.Width, line.Indent, line.Gap);
        (AfterPage, Mark, LinkTarget) = (line.AfterPage, line.Mark, line.LinkTarget);
    }

    /// <summary>The characters left; never a line break.</summary>
    public string Text { get; }

    /// <summary>1-based line of the source where the text begins.</summary>
    public int Line { get; }

    /// <summary>Columns that the text takes, wide characters counting two.</summary>
    public int Width { get; }

    /// <summary>What its characters are, taken together.</summary>
    public CharKinds Kinds { get; }

    /// <summary>Whether its characters stand side by side in the source.</summary>
    public bool IsUnbroken => points is null;

    /// <summary>Columns of white space that stood before the text.</summary>
    public int Indent { get; init; }

    /// <summary>Empty lines between the line before and this one.</summary>
    public int Gap { get; init; }

    /// <summary>Whether a page began between the line before and this one.</summary>
    public bool AfterPage { get; init; }

    /// <summary>What mark-up said of the line.</summary>
    public LineMark Mark { get; init; }

    /// <summary>Target of the first link in the line where the mark-up hides it, or null.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>Where the character at <paramref name="index"/> stood.</summary>
    public SourcePoint PointAt(int index) => points is null ? new SourcePoint(Line, firstColumn + index) : points[index];

    /// <summary>A part of the line, white space trimmed off both ends; its marks stay.</summary>
    public TextLine Slice(int start, int length)
    {
        while (length > 0 && CharClass.IsSpace(Text[start]))
        {
            (start, length) = (start + 1, length - 1);
        }

        while (length > 0 && CharClass.IsSpace(Text[start + length - 1]))
        {
            length--;
        }

        return length == Text.Length
            ? this
            : Copy(Text.Substring(start, length), start, points?[start..(start + length)], Mark, LinkTarget);
    }

    /// <summary>The line from <paramref name="start"/> on.</summary>
    public TextLine From(int start) => Slice(start, Text.Length - start);

    /// <summary>The line with other characters, at least one, each from the index given beside it, in ascending order.</summary>
    public TextLine With(string text, ReadOnlySpan<int> places, string? linkTarget)
    {
        if (points is null && places[^1] - places[0] == places.Length - 1)
        {
            return Copy(text, places[0], null, Mark, linkTarget);
        }

        var newPoints = new SourcePoint[places.Length];
        for (var i = 0; i < newPoints.Length; i++)
        {
            newPoints[i] = PointAt(places[i]);
        }

        return Copy(text, 0, newPoints, Mark, linkTarget);
    }

    /// <summary>The same line at another distance from the line before.</summary>
    public TextLine After(int gap, bool page) => new(this) { Gap = gap, AfterPage = page };

    /// <summary>The same line under another mark.</summary>
    public TextLine Marked(LineMark mark) => mark == Mark ? this : new(this) { Mark = mark };

    /// <inheritdoc/>
    public override string ToString() => Text;

    private TextLine Copy(string text, int start, SourcePoint[]? newPoints, LineMark mark, string? linkTarget) =>
        new(text, newPoints is { Length: > 0 } ? newPoints[0].Line : Line, firstColumn + start, newPoints) { Indent = Indent, Gap = Gap, AfterPage = AfterPage, Mark = mark, LinkTarget = linkTarget };
}
