using HealthGraph.Documents;

namespace HealthGraph.Extraction;

/// <summary>What linkers know of one article, and the blackboard on which each leaves its answers for the next.</summary>
/// <param name="Article">The article.</param>
/// <param name="Issue">The bulletin's head, or null.</param>
/// <param name="Chosen">The best path of the lattice, in the order of the text.</param>
internal sealed record LinkingContext(Article Article, Issue? Issue, IReadOnlyList<Candidate> Chosen)
{
    /// <summary>The text that spans count in.</summary>
    public string Text => Article.Text;

    /// <summary>Every mention linked so far, in no order.</summary>
    public List<LinkedMention> Linked { get; } = [];

    /// <summary>The chosen candidates of one kind.</summary>
    public IEnumerable<Candidate> ChosenOf(EntityType type) => Chosen.Where(c => c.Type == type);

    /// <summary>Links a candidate, its rule and its surface taken over.</summary>
    /// <param name="candidate">What was read.</param>
    /// <param name="referent">What it names.</param>
    /// <param name="entry">Dictionary entry as <c>file:line</c>, or null.</param>
    /// <param name="confidence">0-1, as <see cref="Mention.Confidence"/>.</param>
    /// <param name="reason">Why, in words.</param>
    public void Add(Candidate candidate, Referent referent, string? entry, double confidence, string reason) =>
        Linked.Add(new LinkedMention(
            new Mention(candidate.Span, candidate.Span.Of(Text), candidate.Rule, entry, confidence, reason), referent));
}
