using System.Buffers;

namespace HealthGraph.Documents;

/// <summary>Builds a text out of pieces of lines and remembers where each piece stood. Its room is borrowed: dispose of it.</summary>
/// <param name="capacity">Characters to make room for; more may come.</param>
/// <param name="pieces">Pieces to make room for; more may come.</param>
internal sealed class MappedText(int capacity, int pieces) : IDisposable
{
    private readonly List<SourceMap.Segment> segments = new(pieces);
    private char[] text = ArrayPool<char>.Shared.Rent(capacity);
    private SourcePoint expected;

    /// <summary>Characters so far.</summary>
    public int Length { get; private set; }

    /// <summary>The last character, or U+0000 where there is none.</summary>
    public char Last => Length == 0 ? '\0' : text[Length - 1];

    /// <summary>The text so far; valid until more is appended.</summary>
    public ReadOnlySpan<char> Text => text.AsSpan(0, Length);

    /// <summary>The segments so far.</summary>
    public IReadOnlyList<SourceMap.Segment> Segments => segments;

    /// <summary>Appends a part of a line, each character with its place.</summary>
    public void Append(TextLine line, int start, int length)
    {
        var step = line.IsUnbroken ? length : 1;
        for (var i = start; i < start + length; i += step)
        {
            Append(line.Text.AsSpan(i, step), line.PointAt(i));
        }
    }

    /// <summary>Appends a character of our own making (a break, a space); it maps to the place before it.</summary>
    public void Append(char c)
    {
        Reserve(1);
        text[Length++] = c;
        expected = default;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(text);
        text = [];
    }

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();

    private void Append(ReadOnlySpan<char> part, SourcePoint point)
    {
        if (expected != point)
        {
            segments.Add(new SourceMap.Segment(Length, point.Line, point.Column));
        }

        Reserve(part.Length);
        part.CopyTo(text.AsSpan(Length));
        Length += part.Length;
        expected = point with { Column = point.Column + part.Length };
    }

    private void Reserve(int count)
    {
        if (Length + count > text.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + count, text.Length * 2));
            Text.CopyTo(larger);
            Dispose();
            text = larger;
        }
    }
}
