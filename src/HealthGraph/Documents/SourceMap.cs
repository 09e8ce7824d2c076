namespace HealthGraph.Documents;

/// <summary>Where each stretch of an article's clean text stood in the source file.</summary>
/// <remarks>Segments are in the order of the text; inside one, text and source run side by side.</remarks>
public sealed class SourceMap
{
    /// <summary>A map that knows nothing.</summary>
    public static SourceMap Empty { get; } = new([]);

    private readonly Segment[] segments;

    /// <summary>Takes segments in ascending order of <see cref="Segment.Start"/>.</summary>
    public SourceMap(IEnumerable<Segment> segments) => this.segments = [.. segments];

    /// <summary>1-based line and column (UTF-16 code units) of <paramref name="offset"/>, or null where unknown. O(log n).</summary>
    public (int Line, int Column)? Locate(int offset)
    {
        var (low, high) = (0, segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = segments[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return segments.Length == 0 || offset < segments[low].Start
            ? null
            : (segments[low].Line, segments[low].Column + offset - segments[low].Start);
    }

    /// <summary>A stretch of clean text from <paramref name="Start"/> that stood at <paramref name="Line"/>, <paramref name="Column"/>.</summary>
    public readonly record struct Segment(int Start, int Line, int Column);
}
