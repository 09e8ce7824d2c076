namespace HealthGraph.Documents;

/// <summary>Finds where the characters of a parsed page stood in its source, in one pass from front to back.</summary>
internal sealed class HtmlPlaces
{
    /// <summary>How far ahead a piece of text is looked for.</summary>
    private const int LookAhead = 65536;
    private const int LongestEntity = 12;

    private readonly string source;
    private readonly int[] lineStarts;
    private int at;

    /// <summary>Places in <paramref name="source"/>.</summary>
    public HtmlPlaces(string source)
    {
        this.source = source;
        var starts = new List<int> { 0 };
        for (var i = source.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = source.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        lineStarts = [.. starts];

        // The title in the page's head often stands again in its body, which alone is read.
        at = Math.Max(0, source.IndexOf("<body", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Goes to where <paramref name="data"/>, a text of the page, begins.</summary>
    public void Enter(string data)
    {
        var start = 0;
        while (start < data.Length && char.IsWhiteSpace(data[start]))
        {
            start++;
        }

        var length = 0;
        while (start + length < data.Length && length < 16 && data[start + length] is not ('&' or '<' or '>' or '\u00A0' or '\n' or '\r'))
        {
            length++;
        }

        if (length > 0)
        {
            var found = source.IndexOf(data.Substring(start, length), at, Math.Min(LookAhead, source.Length - at), StringComparison.Ordinal);
            at = found < 0 ? at : found;
        }
    }

    /// <summary>The place of the next character of the text entered.</summary>
    public SourcePoint Next(char c)
    {
        if (char.IsWhiteSpace(c) && at < source.Length && !char.IsWhiteSpace(source[at]) && source[at] != '&')
        {
            return PointOf(at);
        }

        while (!char.IsWhiteSpace(c) && at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        var point = PointOf(at);
        if (at < source.Length && source[at] == c)
        {
            at++;
        }
        else if (at < source.Length && source[at] == '&')
        {
            var end = source.IndexOf(';', at, Math.Min(LongestEntity, source.Length - at));
            at = end < 0 ? at + 1 : end + 1;
        }
        else if (at < source.Length && char.IsWhiteSpace(c) && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        return point;
    }

    private SourcePoint PointOf(int offset)
    {
        var line = Array.BinarySearch(lineStarts, offset);
        line = line < 0 ? ~line - 1 : line;
        return new SourcePoint(line + 1, offset - lineStarts[line] + 1);
    }
}
