namespace HealthGraph.Extraction.Policies;

/// <summary>One article's text and the policies found in it so far.</summary>
internal sealed class PolicySink(string text, List<Candidate> candidates)
{
    private const double ShieldWeight = 2.0;
    private const int ShortestRepeated = 7;

    /// <summary>How many policies of one article are looked for again; articles name a dozen, whole books of documents more.</summary>
    private const int MostRepeated = 200;

    private readonly Dictionary<string, PolicyReading> shortForms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PolicyReading> bareNames = new(StringComparer.Ordinal);
    private readonly List<PolicyReading> inOrder = [];

    /// <summary>The text that spans count in.</summary>
    public string Text => text;

    /// <summary>Proposes the stretch as a policy.</summary>
    public void Add(TextSpan span, PolicyRule rule, PolicyReading reading)
    {
        candidates.Add(new Candidate(span, EntityType.Policy, rule.Weight, rule.Name, new ChosenPolicy(rule, reading)));
        inOrder.Add(reading);
    }

    /// <summary>Lets nothing inside the stretch name anything.</summary>
    public void Shield(TextSpan span) => candidates.Add(new Candidate(span, null, ShieldWeight, "policy.none", null));

    /// <summary>Notes a short form that the text introduced.</summary>
    public void Introduce(ShortTitle? shortForm, PolicyReading reading)
    {
        if (shortForm is { } form)
        {
            shortForms[form.Name] = reading;
            if (!form.InBrackets)
            {
                bareNames[form.Name] = reading;
            }
        }
    }

    /// <summary>The policy for which this short form was introduced, or null.</summary>
    public PolicyReading? Introduced(string shortForm) => shortForms.GetValueOrDefault(shortForm);

    /// <summary>The latest policy whose title ends in the kind, or null.</summary>
    public PolicyReading? LatestOfKind(string kind) =>
        Latest().FirstOrDefault(r => PolicyTitle.WithoutTail(r.Title).EndsWith(kind, StringComparison.Ordinal));

    /// <summary>The policy of that title, with or without the place at its head, or null.</summary>
    public PolicyReading? Titled(string title) =>
        Latest().FirstOrDefault(r => Spellings(r.Title).Contains(title, StringComparer.Ordinal));

    /// <summary>The one policy whose title a headline shortens by leaving words out (数据条例草案 for 某特区卫生数据条例（草案）), or null.</summary>
    public PolicyReading? Abridged(string title)
    {
        var two = Latest().Where(r => r.Title.Length > title.Length && PolicyTitle.Abridges(title, r.Title)).DistinctBy(r => r.Key, StringComparer.Ordinal).Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }

    /// <summary>Proposes every other place where a title stands without its brackets, or a short form that was introduced without any.</summary>
    public void AddRepeated()
    {
        foreach (var reading in inOrder.DistinctBy(r => r.Key, StringComparer.Ordinal).Take(MostRepeated).ToList())
        {
            foreach (var spelling in Spellings(reading.Title).Distinct(StringComparer.Ordinal))
            {
                AddAll(spelling, reading, ShortestRepeated);
            }
        }

        foreach (var (name, reading) in bareNames.Take(MostRepeated))
        {
            AddAll(name, reading, 2);
        }
    }

    /// <summary>How a headline may write the title: without the place at its head, the bracket at its end, or the brackets around 草案.</summary>
    private static IEnumerable<string> Spellings(string title)
    {
        var bare = PolicyTitle.WithoutTail(title).ToString();
        return [title, PolicyTitle.WithoutPlace(title), bare, PolicyTitle.WithoutPlace(bare), title.Replace("（草案）", "草案", StringComparison.Ordinal)];
    }

    private IEnumerable<PolicyReading> Latest() => Enumerable.Reverse(inOrder).Take(MostRepeated);

    private void AddAll(string name, PolicyReading reading, int shortest)
    {
        for (var at = name.Length < shortest ? -1 : text.IndexOf(name, StringComparison.Ordinal); at >= 0;
             at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var rule = PolicyRule.Repeated;
            candidates.Add(new Candidate(
                new TextSpan(at, at + name.Length), EntityType.Policy, rule.Weight, rule.Name, new ChosenPolicy(rule, reading)));
        }
    }
}
