namespace HealthGraph.Extraction.People;

/// <summary>One article's text and the persons found in it so far.</summary>
internal sealed class PersonSink(string text, List<Candidate> candidates)
{
    /// <summary>The text that spans count in.</summary>
    public string Text => text;

    /// <summary>Each full name found, with its rule, the first to find it.</summary>
    public Dictionary<string, PersonRule> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Proposes the stretch as a person.</summary>
    public void Add(int start, int length, PersonRule rule)
    {
        var span = new TextSpan(start, start + length);
        candidates.Add(new Candidate(span, EntityType.Person, rule.Weight, rule.Name, rule));
        Names.TryAdd(span.Of(text), rule);
    }

    /// <summary>Proposes a later mention of a name that is known already.</summary>
    public void AddRepeated(int start, int length) => candidates.Add(new Candidate(
        new TextSpan(start, start + length), EntityType.Person, PersonRule.Repeated.Weight, PersonRule.Repeated.Name, PersonRule.Repeated));
}
