namespace HealthGraph.Extraction.Events;

/// <summary>Reads how real the words before a verb make it: done, planned, an effort, a wish, not done.</summary>
internal sealed class ModalityReader(EventVocabulary words)
{
    /// <summary>The strongest mark before <paramref name="trigger"/> in its clause, or content where an earlier clause opens the content of a document.</summary>
    public Modality Read(SentenceFrame frame, int clause, int trigger)
    {
        frame.ContentClause ??= ContentClause(frame);
        return frame.ContentClause >= 0 && frame.ContentClause < clause ? Modality.Content : Strongest(frame, frame.Clauses[clause].Start, trigger, onlyContent: false);
    }

    private int ContentClause(SentenceFrame frame)
    {
        for (var i = 0; i < frame.Clauses.Length; i++)
        {
            if (Strongest(frame, frame.Clauses[i].Start, frame.Clauses[i].End, onlyContent: true) == Modality.Content)
            {
                return i;
            }
        }

        return -1;
    }

    private Modality Strongest(SentenceFrame frame, int from, int to, bool onlyContent)
    {
        var strongest = Modality.Neutral;
        for (var i = from; i < to;)
        {
            var past = frame.SkipShield(i);
            if (past > i)
            {
                i = past;
                continue;
            }

            var (word, kind) = words.Modals.Match(frame.Text, i);
            if (word.Length > 0 && i + word.Length <= to && (!onlyContent || kind == Modality.Content))
            {
                strongest = kind > strongest ? kind : strongest;
            }

            i += Math.Max(1, word.Length);
        }

        return strongest;
    }
}
