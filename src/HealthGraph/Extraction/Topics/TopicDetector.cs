using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Topics;

/// <summary>Finds the topics of the closed list by any of their words.</summary>
/// <remarks>
/// Latin words stand alone: AI in AI影像 and not in AIGC or MAIN. A word marked ambiguous counts only in the contexts that
/// <see cref="TopicContexts"/> lists: 云 in 上云 and not in 云南.
/// </remarks>
internal sealed class TopicDetector(Lexicon lexicon, TopicContexts contexts) : IDetector
{
    private const double Weight = 1.0;
    private const int LongestNest = 8;

    /// <inheritdoc/>
    public void Detect(DetectionContext context, List<Candidate> candidates)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[LongestNest];
        var text = context.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var count = context.Words.Prefixes(WordKinds.Topics, i, matches);
            for (var m = 0; m < count; m++)
            {
                AddIfTopic(text, new TextSpan(i, i + matches[m].Length), lexicon.Names(matches[m].Value), candidates);
            }
        }
    }

    private void AddIfTopic(string text, TextSpan span, IReadOnlyList<LexiconName> bearers, List<Candidate> candidates)
    {
        foreach (var bearer in bearers)
        {
            if (bearer.Entry.Type == EntityType.Topic && StandsAlone(text, span)
                && (!bearer.Alias.Ambiguous || contexts.Supports(text, span)))
            {
                candidates.Add(new Candidate(span, EntityType.Topic, Weight, bearer.Alias.Ambiguous ? "topic.context" : "topic.word", bearer.Entry));
            }
        }
    }

    private static bool StandsAlone(string text, TextSpan span) =>
        !(IsLatin(text, span.Start) && IsLatin(text, span.Start - 1)) && !(IsLatin(text, span.End - 1) && IsLatin(text, span.End));

    private static bool IsLatin(string text, int index) => index >= 0 && index < text.Length && char.IsAsciiLetterOrDigit(text[index]);
}
