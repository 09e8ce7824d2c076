namespace HealthGraph.Extraction.Organizations;

/// <summary>Short forms that the article itself gives to a body: 某某医院（以下简称“某医”）.</summary>
/// <remarks>Not those of documents: （以下简称《方案》）.</remarks>
internal static class IntroducedForms
{
    private const int MaxLength = 16;
    private const int MaxForms = 200;
    private const string Quotes = "“”\"'‘’「」『』";

    private static readonly string[] Marks = ["简称", "下称", "统称"];

    /// <summary>Adds every place of every short form that the text introduces.</summary>
    public static void Detect(string text, List<NameReading> readings, List<Candidate> candidates)
    {
        var left = MaxForms;
        foreach (var mark in Marks)
        {
            for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0 && left-- > 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                if (Target(text, at, readings) is { } target)
                {
                    foreach (var form in Forms(text, at + mark.Length))
                    {
                        AddAll(text, form, target, candidates);
                    }
                }
            }
        }
    }

    /// <summary>Adds every place of a short form.</summary>
    public static void AddAll(string text, string form, NameReading target, List<Candidate> candidates, string rule = OrganizationRules.Introduced)
    {
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
        {
            if (KnownNames.StandsAlone(text, at, form.Length) && !target.Span.Contains(new TextSpan(at, at + form.Length)))
            {
                var span = new TextSpan(at, at + form.Length);
                var reading = new NameReading { Span = span, Surface = form, SameAs = target };
                candidates.Add(new Candidate(span, EntityType.Organization, target.Head is { IsLegalForm: true } || rule == OrganizationRules.Introduced ? OrganizationRules.LaterWeight : OrganizationRules.AgainWeight, rule, reading));
            }
        }
    }

    /// <summary>The longest body that ends right before the bracket or comma of the introduction.</summary>
    private static NameReading? Target(string text, int at, List<NameReading> readings)
    {
        var open = at;
        while (open > 0 && at - open < 4 && text[open - 1] is not ('（' or '(' or '，' or ','))
        {
            open--;
        }

        return open == 0 || text[open - 1] is not ('（' or '(' or '，' or ',') ? null
            : readings.Where(r => r.Span.End == open - 1 && r.SameAs is null).MinBy(r => r.Span.Start);
    }

    private static List<string> Forms(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 2 * MaxLength && text[end] is not ('）' or ')' or '，' or '。' or '；' or '\n' or '《'))
        {
            end++;
        }

        if (end >= text.Length || text[end] == '《')
        {
            return [];
        }

        var parts = text[start..end].Split(["或", "、", "和"], StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Select(p => p.TrimStart('为', '：', ':', ' ').Trim(Quotes.ToCharArray()).Trim())
            .Where(p => p.Length is >= 2 and <= MaxLength && p.All(NameCharacters.IsName))];
    }
}
