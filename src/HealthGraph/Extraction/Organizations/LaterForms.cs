using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Short forms by which an article names again a body that it has named in full: 嘉和美康 for 嘉和美康（北京）科技股份有限公司.</summary>
internal static class LaterForms
{
    private const int MaxForms = 400;

    private static readonly string[] Zones = ["园区", "经开区", "高新区", "开发区", "新区", "示范区", "合作区", "先行区"];

    /// <summary>Adds every place of the short forms of the bodies that were read.</summary>
    public static void Detect(NameGrammar grammar, string text, List<NameReading> readings, List<Candidate> candidates)
    {
        if (text.Contains('附', StringComparison.Ordinal))
        {
            AddOfSchool(text, readings, candidates);
        }

        if (text.Contains("管委会", StringComparison.Ordinal))
        {
            AddOfZone(text, readings, candidates);
        }

        AddHonours(text, readings, candidates);
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

    // 瑞金 is the hospital that the article names in full, and no town, unless the article names that too.
    private static void AddHonours(string text, List<NameReading> readings, List<Candidate> candidates)
    {
        foreach (var reading in readings)
        {
            if (reading is { Surface.Length: 2, Known: [{ Alias.Ambiguous: true, Entry.Kind: "hospital" } only] } && IsNamedInFull(readings, only.Entry)
                && !text.Contains(reading.Surface + "市", StringComparison.Ordinal))
            {
                candidates.Add(new Candidate(reading.Span, EntityType.Organization, OrganizationRules.LaterWeight, OrganizationRules.Later, reading));
            }
        }
    }

    private static bool IsNamedInFull(List<NameReading> readings, LexiconEntry entry) =>
        readings.Exists(r => r.Known is [{ Alias.Ambiguous: false } known] && known.Entry == entry);

    // 附一院 after 温州医科大学附属第一医院, where no second school's is named.
    private static void AddOfSchool(string text, List<NameReading> readings, List<Candidate> candidates)
    {
        foreach (var group in readings.Where(r => r.Known is [{ Entry.Kind: "hospital" }]).GroupBy(r => Ordinal(r.Known[0].Entry.Name), StringComparer.Ordinal))
        {
            if (group.Key is { } ordinal && group.DistinctBy(r => r.Known[0].Entry.Name, StringComparer.Ordinal).Count() == 1)
            {
                foreach (var form in (string[])[$"附{ordinal}院", $"{ordinal}附院", $"附属{ordinal}院"])
                {
                    IntroducedForms.AddAll(text, form, group.First(), candidates, OrganizationRules.Later);
                }
            }
        }
    }

    // 园区管委会 after 苏州工业园区管委会, where no second park's is named.
    private static void AddOfZone(string text, List<NameReading> readings, List<Candidate> candidates)
    {
        foreach (var zone in Zones)
        {
            var own = readings.Where(r => r.SameAs is null && r.Surface.Length > zone.Length + 3 && (r.Surface.EndsWith(zone + "管委会", StringComparison.Ordinal) || r.Surface.EndsWith(zone + "管理委员会", StringComparison.Ordinal)))
                .DistinctBy(r => r.Surface[..r.Surface.LastIndexOf('管')], StringComparer.Ordinal).ToList();
            if (own is [var only])
            {
                IntroducedForms.AddAll(text, zone + "管委会", only, candidates, OrganizationRules.Later);
            }
        }
    }

    /// <summary>一 of 某大学附属第一医院 and 某大学第一附属医院, or null.</summary>
    private static string? Ordinal(string name)
    {
        var at = name.EndsWith("附属医院", StringComparison.Ordinal) ? name.Length - 6
            : name.EndsWith("医院", StringComparison.Ordinal) && name.Length > 6 && name.AsSpan(0, name.Length - 4).EndsWith("附属", StringComparison.Ordinal) ? name.Length - 4 : -1;
        return at > 0 && name[at] == '第' ? name.Substring(at + 1, 1) : null;
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
