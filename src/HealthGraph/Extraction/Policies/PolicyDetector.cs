using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Policies;

/// <summary>Finds policies: titles in 《》, short forms of them, known titles and nicknames, documents named without 《》.</summary>
/// <remarks>A title in 《》 that is no policy (a paper, a newspaper, a contract) becomes a shield: nothing inside it names anything.</remarks>
internal sealed class PolicyDetector(Lexicon lexicon, PolicyKinds kinds, PolicyWords words) : IDetector
{
    private readonly KnownPolicies known = new(lexicon);
    private readonly KnownNames knownNames = new(lexicon);
    private readonly BareTitles bareTitles = new(kinds, words);

    /// <inheritdoc/>
    public void Detect(DetectionContext context, List<Candidate> candidates)
    {
        var sink = new PolicySink(context.Text, candidates);
        foreach (var title in TitleInBrackets.FindAll(context.Text))
        {
            ReadTitle(sink, title);
        }

        sink.AddRepeated();
        bareTitles.Find(sink);
        knownNames.Find(sink, context.Words);
    }

    private void ReadTitle(PolicySink sink, TitleInBrackets title)
    {
        var short_ = ShortTitle.After(sink.Text, title.Span.End);
        var earlier = sink.Introduced(title.Title) ?? (kinds.IsKind(title.Title) ? sink.LatestOfKind(title.Title) : null);
        if (earlier is not null)
        {
            sink.Add(title.Span, PolicyRule.ShortForm, earlier);
            return;
        }

        var entry = known.Find(title.Title) ?? Nickname(title.Title);
        var kind = entry?.Kind is { Length: > 0 } k ? k : kinds.KindOf(title.Title);
        if (entry is null && (kind.Length == 0 || kinds.IsKind(title.Title)))
        {
            sink.Shield(title.Span);
            return;
        }

        var reading = new PolicyReading(title.Title, kind, entry);
        sink.Add(title.Span, PolicyRule.Brackets, reading);
        sink.Introduce(short_, reading);
    }

    private LexiconEntry? Nickname(string title) =>
        lexicon.Lookup(title).FirstOrDefault(n => n.Entry.Type == EntityType.Policy && !n.Alias.Ambiguous).Entry;
}
