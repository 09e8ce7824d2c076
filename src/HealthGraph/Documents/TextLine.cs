namespace HealthGraph.Documents;

/// <summary>One line of a document after its mark-up was taken off, each character still knowing its column.</summary>
internal sealed class TextLine
{
    private readonly int[]? columns;
    private readonly int firstColumn;

    /// <summary>A line whose characters stand side by side in the source from <paramref name="column"/> on.</summary>
    public TextLine(string text, int line, int column)
        : this(text, line, column, null)
    {
    }

    private TextLine(string text, int line, int column, int[]? columns)
    {
        (Text, Line, firstColumn, this.columns) = (text, line, column, columns);
        Width = CharClass.Width(text);
    }

    /// <summary>The characters left; never a line break.</summary>
    public string Text { get; }

    /// <summary>1-based line of the source.</summary>
    public int Line { get; }

    /// <summary>Columns that the text takes, wide characters counting two.</summary>
    public int Width { get; }

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

    /// <summary>1-based column (UTF-16) of the character at <paramref name="index"/>.</summary>
    public int ColumnAt(int index) => columns is null ? firstColumn + index : index < columns.Length ? columns[index] : firstColumn;

    /// <summary>A part of the line, white space trimmed off both ends; its marks stay.</summary>
    public TextLine Slice(int start, int length)
    {
        while (length > 0 && char.IsWhiteSpace(Text[start]))
        {
            (start, length) = (start + 1, length - 1);
        }

        while (length > 0 && char.IsWhiteSpace(Text[start + length - 1]))
        {
            length--;
        }

        return length == Text.Length
            ? this
            : Copy(Text.Substring(start, length), ColumnAt(start), columns?[start..(start + length)], Mark, LinkTarget);
    }

    /// <summary>The line from <paramref name="start"/> on.</summary>
    public TextLine From(int start) => Slice(start, Text.Length - start);

    /// <summary>The line with other characters, each from the column given beside it.</summary>
    public TextLine With(string text, int[] newColumns, LineMark mark, string? linkTarget) =>
        Copy(text, newColumns.Length > 0 ? newColumns[0] : firstColumn, newColumns, mark, linkTarget);

    /// <summary>The same line at another distance from the line before.</summary>
    public TextLine After(int gap, bool page) =>
        new(Text, Line, firstColumn, columns) { Indent = Indent, Gap = gap, AfterPage = page, Mark = Mark, LinkTarget = LinkTarget };

    /// <summary>The same line under another mark.</summary>
    public TextLine Marked(LineMark mark) => Copy(Text, firstColumn, columns, mark, LinkTarget);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private TextLine Copy(string text, int column, int[]? newColumns, LineMark mark, string? linkTarget) =>
        new(text, Line, column, newColumns) { Indent = Indent, Gap = Gap, AfterPage = AfterPage, Mark = mark, LinkTarget = linkTarget };
}
