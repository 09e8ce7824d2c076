namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>One statement as it stands in its article's bytes: numbers that the article and the database give a meaning.</summary>
/// <param name="Index">0-based place among the article's statements.</param>
/// <param name="Subject">Place among the article's nodes.</param>
/// <param name="Predicate">Key of the predicate.</param>
/// <param name="Object">Place among the article's nodes, or -1.</param>
/// <param name="Value">0 none; 1 what stands at <paramref name="Said"/>; from 2 on a place among the article's words.</param>
/// <param name="Said">Where the value stands in the article's text, if it does.</param>
/// <param name="Span">In the article's text.</param>
/// <param name="Rule">Key of a term.</param>
/// <param name="Entry">Key of a term, or 0.</param>
/// <param name="Confidence">0-1.</param>
internal readonly record struct PackedStatement(
    int Index, int Subject, int Predicate, int Object, int Value, TextSpan Said, TextSpan Span, long Rule, long Entry, double Confidence)
{
    /// <summary><see cref="Value"/>: none.</summary>
    public const int NoValue = 0;

    /// <summary><see cref="Value"/>: what stands at <see cref="Said"/>; as it is written, the words of the span.</summary>
    public const int SpanWords = 1;

    /// <summary><see cref="Value"/>: the first of the article's words.</summary>
    public const int FirstWord = 2;
}
