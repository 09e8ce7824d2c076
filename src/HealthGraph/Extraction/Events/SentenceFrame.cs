using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>A sentence with its clauses, and the reading that it belongs to.</summary>
internal sealed class SentenceFrame
{
    /// <summary>Cuts the sentence into clauses.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="sentence">A sentence of it.</param>
    /// <param name="scratch">Room for the clauses while they are found; what it holds is lost.</param>
    public SentenceFrame(ArticleReading reading, Sentence sentence, List<TextSpan> scratch)
    {
        (Reading, Sentence) = (reading, sentence);
        scratch.Clear();
        ClauseSplitter.Split(reading.Text, sentence.Span, scratch);
        if (sentence.Kind == SentenceKind.Title)
        {
            SplitAtSpaces(scratch);
        }

        Clauses = [.. scratch];
    }

    /// <summary>A headline parts its clauses with spaces: 某院启用某平台 就医更便捷.</summary>
    private void SplitAtSpaces(List<TextSpan> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            for (var at = clauses[i].Start; at < clauses[i].End; at = Math.Max(at + 1, SkipShield(at)))
            {
                if (SkipShield(at) == at && !(Reading.NamingAt(at + 1) is { IsOrganization: true } && Reading.NamingOver(Math.Max(0, at - 1)) is { IsOrganization: true }) && Text[at] is ' ' or '\u3000' && at > clauses[i].Start && at + 1 < clauses[i].End)
                {
                    clauses.Insert(i + 1, new TextSpan(at + 1, clauses[i].End));
                    clauses[i] = new TextSpan(clauses[i].Start, at);
                    break;
                }
            }
        }
    }

    /// <summary>The article.</summary>
    public ArticleReading Reading { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its clauses, in order.</summary>
    public TextSpan[] Clauses { get; }

    /// <summary>How many clauses at its head are known to open no content of a document or a speech (提出, 要求).</summary>
    public int ClausesBeforeContent { get; set; }

    /// <summary>The words before a verb of one clause as they were read last, or null: several rules ask for the same ones.</summary>
    public (int Clause, int Verb, TextSpan Words)? BeforeVerb { get; set; }

    /// <summary>The article's text.</summary>
    public string Text => Reading.Text;

    /// <summary>As <see cref="ArticleReading.PastShield"/>.</summary>
    public int SkipShield(int at) => Reading.PastShield(at);
}
