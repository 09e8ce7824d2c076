using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>Links the places of an article by what else it names and by its source.</summary>
internal sealed class PlaceLinker(RegionTable table, PlaceWords words, Lexicon lexicon) : ILinker
{
    private const double BuiltConfidence = 0.85;

    private static readonly string[] Kinds = [.. Enum.GetValues<RegionLevel>().Select(l => l.ToString().ToLowerInvariant())];

    private readonly PlaceScanner scanner = new(table, words, null);

    /// <inheritdoc/>
    public void Link(LinkingContext context)
    {
        var chosen = context.ChosenOf(EntityType.Region).Where(c => c.Reading is PlaceSurface).ToList();
        var surfaces = chosen.ConvertAll(c => (PlaceSurface)c.Reading!);
        var answers = PlaceResolver.Resolve(surfaces, () => EvidenceOf(context));
        for (var i = 0; i < chosen.Count; i++)
        {
            Add(context, chosen[i], surfaces[i], answers[i]);
        }
    }

    private static void Add(LinkingContext context, Candidate candidate, PlaceSurface surface, PlaceAnswer answer)
    {
        if (answer.Region is not { } region)
        {
            var open = new Referent(EntityType.Region, surface.Text) { Candidates = [.. answer.Candidates.Select(r => r.Path + surface.Village)] };
            context.Add(candidate, open, null, answer.Confidence, answer.Reason);
            return;
        }

        var built = surface.Village.Length > 0;
        var referent = new Referent(EntityType.Region, region.Path + surface.Village)
        {
            Code = built ? null : region.Code,
            Kind = built ? "village" : KindOf(region.Level),
            Parent = built ? region.Path : region.Parent?.Path,
        };
        context.Add(candidate, referent, region.Entry, built ? BuiltConfidence : answer.Confidence, answer.Reason);
    }

    private static string KindOf(RegionLevel level) => Kinds[(int)level];

    private List<PlaceEvidence> EvidenceOf(LinkingContext context)
    {
        var evidence = new List<PlaceEvidence>();
        var byName = new Dictionary<string, List<PlaceEvidence>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var body in context.Chosen.Where(c => c.Type is EntityType.Organization or EntityType.Policy))
        {
            // An article names the same body again and again: each name is read once.
            if (!byName.TryGetValue(context.Text.AsSpan(body.Span.Start, body.Span.Length), out var own))
            {
                var name = body.Span.Of(context.Text);
                byName[name] = own = [];
                AddBody(name, PlaceEvidenceKind.Body, own);
                AddInside(name, PlaceEvidenceKind.InsideName, own);
            }

            evidence.AddRange(own);
        }

        if (context.Article.Source is { Length: > 0 } source)
        {
            AddSource(source, evidence);
        }

        return evidence;
    }

    private void AddBody(string name, PlaceEvidenceKind kind, List<PlaceEvidence> evidence)
    {
        var regions = lexicon.Lookup(name).Where(n => n.Entry.Type == EntityType.Organization && n.Entry.Region.Length > 0)
            .Select(n => table.AtPath(n.Entry.Region)).OfType<Region>().Distinct().ToList();
        if (regions.Count > 0)
        {
            evidence.Add(new PlaceEvidence(kind, name, regions));
        }
    }

    private void AddInside(string name, PlaceEvidenceKind kind, List<PlaceEvidence> evidence) =>
        evidence.AddRange(scanner.Scan(name).Select(s => new PlaceEvidence(kind, name, [.. s.Names.Select(n => n.Region).Distinct()])));

    /// <summary>An outlet named after a place speaks for it; a national one that merely sits in the capital does not.</summary>
    private void AddSource(string source, List<PlaceEvidence> evidence)
    {
        var before = evidence.Count;
        AddInside(source, PlaceEvidenceKind.Source, evidence);
        if (evidence.Count == before)
        {
            AddBody(source, PlaceEvidenceKind.Source, evidence);
            evidence.RemoveAll(e => e.Kind == PlaceEvidenceKind.Source && e.Regions.Any(r => r.Level == RegionLevel.Province && r.Name == "北京市"));
        }
    }
}
