namespace HealthGraph.Extraction.Events;

/// <summary>Reads how real the words before a verb make it: done, planned, an effort, a wish, not done.</summary>
internal sealed class ModalityReader(EventVocabulary words)
{
    /// <summary>The strongest mark before <paramref name="trigger"/> in its clause, or content where an earlier clause opens the content of a document.</summary>
    public Modality Read(SentenceFrame frame, int clause, int trigger)
    {
        while (frame.ClausesBeforeContent < clause && !OpensContent(frame, frame.Clauses[frame.ClausesBeforeContent]))
        {
            frame.ClausesBeforeContent++;
        }

        return frame.ClausesBeforeContent < clause ? Modality.Content : Strongest(frame, frame.Clauses[clause].Start, trigger, onlyContent: false);
    }

    private bool OpensContent(SentenceFrame frame, TextSpan clause) => Strongest(frame, clause.Start, clause.End, onlyContent: true) == Modality.Content;

    private Modality Strongest(SentenceFrame frame, int from, int to, bool onlyContent)
    {
        var (strongest, text, modals) = (Modality.Neutral, frame.Text, words.Modals);
        var shields = frame.Reading.Shields;
        for (var i = from; i < to;)
        {
            if (shields[i] > i)
            {
                i = shields[i];
                continue;
            }

            var (word, kind) = modals.Match(text, i);
            if (word.Length > 0 && i + word.Length <= to && (!onlyContent || kind == Modality.Content))
            {
                strongest = kind > strongest ? kind : strongest;
            }

            i += Math.Max(1, word.Length);
        }

        return strongest;
    }
}
