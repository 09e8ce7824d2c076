namespace HealthGraph.Extraction.Organizations;

/// <summary>Short forms by which an article names again a body that it has named in full: 嘉和美康 for 嘉和美康（北京）科技股份有限公司.</summary>
internal static class LaterForms
{
    private const int MaxForms = 400;

    /// <summary>Adds every place of the short forms of the bodies that were read.</summary>
    public static void Detect(NameGrammar grammar, string text, List<NameReading> readings, List<Candidate> candidates)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var full = readings.Where(r => r.Head is not null && r.SameAs is null).ToList();
        foreach (var reading in full)
        {
            foreach (var form in ShortForms.Of(grammar, reading))
            {
                if (seen.Count < MaxForms && seen.Add(form) && form.Length < reading.Surface.Length)
                {
                    IntroducedForms.AddAll(text, form, reading, candidates, OrganizationRules.Later);
                }
            }

            // A name read at the beginning of a phrase proves the same string elsewhere.
            if (reading.Place is null && reading.Parent is null && seen.Count < MaxForms && seen.Add(reading.Surface))
            {
                AddAgain(text, reading, candidates);
            }
        }
    }

    private static void AddAgain(string text, NameReading reading, List<Candidate> candidates)
    {
        var form = reading.Surface;
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
        {
            if (at != reading.Span.Start)
            {
                var span = new TextSpan(at, at + form.Length);
                candidates.Add(new Candidate(span, EntityType.Organization, OrganizationRules.AgainWeight, OrganizationRules.Free, reading with { Span = span }));
            }
        }
    }
}
