using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>A sentence with its clauses, and the reading that it belongs to.</summary>
internal sealed class SentenceFrame
{
    private const int LongestShield = 40;

    /// <summary>Cuts the sentence into clauses.</summary>
    public SentenceFrame(ArticleReading reading, Sentence sentence)
    {
        (Reading, Sentence) = (reading, sentence);
        ClauseSplitter.Split(reading.Text, sentence.Span, Clauses);
    }

    /// <summary>The article.</summary>
    public ArticleReading Reading { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its clauses, in order.</summary>
    public List<TextSpan> Clauses { get; } = [];

    /// <summary>Index of the first clause that opens the content of a document or a speech (提出, 要求); -1 where none does, null before it was looked for.</summary>
    public int? ContentClause { get; set; }

    /// <summary>The article's text.</summary>
    public string Text => Reading.Text;

    /// <summary>
    /// The offset after the name, title, bracket or short quotation that begins at <paramref name="at"/>, or <paramref name="at"/> itself:
    /// nothing inside one is a verb or an adverb of the clause. A topic is no name in this sense.
    /// </summary>
    public int SkipShield(int at)
    {
        if (Reading.NamingAt(at) is { Entity.Type: not EntityType.Topic } naming)
        {
            return naming.Span.End;
        }

        if (Nesting.CloserOf(Text[at]) == '\0')
        {
            return at;
        }

        var closer = Nesting.FindCloser(Text, at, Nesting.IsQuote(Text[at]) ? LongestShield : 120);
        return closer > 0 ? closer + 1 : at;
    }
}
