using System.Text;

namespace HealthGraph.Documents;

/// <summary>Builds a text out of pieces of lines and remembers where each piece stood.</summary>
internal sealed class MappedText
{
    private readonly StringBuilder text = new();
    private readonly List<SourceMap.Segment> segments = [];
    private SourcePoint expected;

    /// <summary>Characters so far.</summary>
    public int Length => text.Length;

    /// <summary>The last character, or U+0000 where there is none.</summary>
    public char Last => text.Length == 0 ? '\0' : text[^1];

    /// <summary>Appends one character that stood at the given place.</summary>
    public void Append(char c, SourcePoint point)
    {
        if (expected != point)
        {
            segments.Add(new SourceMap.Segment(text.Length, point.Line, point.Column));
        }

        text.Append(c);
        expected = point with { Column = point.Column + 1 };
    }

    /// <summary>Appends a character of our own making (a break, a space); it maps to the place before it.</summary>
    public void Append(char c)
    {
        text.Append(c);
        expected = default;
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => text.ToString();

    /// <summary>The segments so far.</summary>
    public IReadOnlyList<SourceMap.Segment> Segments => segments;
}
