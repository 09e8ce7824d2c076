using System.Globalization;
using HealthGraph.Documents;
using HealthGraph.Text;

namespace HealthGraph.BlindSpots;

/// <summary>Tells where in a document a find stands, and in which sentence.</summary>
internal sealed class SampleSentence(string file, Article article, List<Sentence> sentences)
{
    private const int Longest = 120;

    /// <summary>Document and, where it is known, line.</summary>
    public string PlaceOf(TextSpan span) =>
        article.Map.Locate(span.Start) is var (line, _) ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}") : file;

    /// <summary>The sentence on one line, or the part of it around the find.</summary>
    public string Around(TextSpan span)
    {
        var sentence = sentences.Find(s => s.Span.Contains(span)).Span;
        var (start, end) = sentence.Length > 0 ? (sentence.Start, sentence.End) : (span.Start, span.End);
        var (from, to) = (start, end);
        if (end - start > Longest)
        {
            from = Math.Clamp(span.Start - (Longest / 3), start, end - Longest);
            to = Math.Max(from + Longest, span.End);
        }

        var cut = article.Text[from..to].Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
        return (from > start ? "…" : "") + cut + (to < end ? "…" : "");
    }
}
