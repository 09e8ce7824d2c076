using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Events;

/// <summary>One way in which an article states happenings, or who took part in them. Holds no state of an article.</summary>
internal interface IEventRule
{
    /// <summary>Adds drafts, or adds to those that rules before it made.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="frames">Its sentences without the headline.</param>
    /// <param name="drafts">In the order of the text.</param>
    void Find(ArticleReading reading, IReadOnlyList<SentenceFrame> frames, List<EventDraft> drafts);
}
