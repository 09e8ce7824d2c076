using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Decides which body each chosen reading names.</summary>
/// <remarks>
/// First the names that need no context, then those that leave something out (省卫健委, 协和医院, 医保局): they find it in the regions that
/// the article names, in the bodies decided before, and in the source.
/// </remarks>
internal sealed class OrganizationLinker(NameKnowledge knowledge) : ILinker
{
    /// <inheritdoc/>
    public void Link(LinkingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var chosen = context.ChosenOf(EntityType.Organization).Where(c => c.Reading is NameReading).ToList();
        var places = Places(context, chosen);
        var named = new NamedBodies(context.Text);
        var resolver = new BodyResolver(knowledge, places, named);
        var decided = new Dictionary<Candidate, BodyResolution?>(ReferenceEqualityComparer.Instance);
        foreach (var candidate in chosen.Where(c => NeedsNoContext((NameReading)c.Reading!)))
        {
            if (resolver.Resolve((NameReading)candidate.Reading!) is { Candidates: null } body)
            {
                decided[candidate] = body;
                named.Add(candidate.Span.Start, body);
                AddParent(named, resolver, (NameReading)candidate.Reading!);
            }
        }

        for (var i = 0; i < chosen.Count; i++)
        {
            var reading = (NameReading)chosen[i].Reading!;
            if ((decided.TryGetValue(chosen[i], out var body) ? body : OfParent(context.Text, chosen, decided, i) ?? resolver.Resolve(reading) ?? OfRow(context.Text, chosen, decided, i)) is { } found)
            {
                decided[chosen[i]] = found;
                Add(context, chosen[i], reading, found, resolver);
            }
        }
    }

    // 中山医院 after 复旦大学附属华山医院、: of several that bear the name, the one of the same school.
    private static BodyResolution? OfParent(string text, List<Candidate> chosen, Dictionary<Candidate, BodyResolution?> decided, int i)
    {
        var known = ((NameReading)chosen[i].Reading!).Known;
        if (known.Count < 2 || i == 0 || !Adjoin(text, chosen[i - 1], chosen[i]) || decided.GetValueOrDefault(chosen[i - 1])?.Parent is not { Length: > 0 } parent)
        {
            return null;
        }

        return OnlyOf(known, parent);
    }

    private static BodyResolution? OnlyOf(IReadOnlyList<LexiconName> known, string parent)
    {
        var same = known.Where(k => k.Entry.Parent == parent).ToList();
        return same is [var one] && known.All(k => k.Alias.Ambiguous) ? KnownBodies.Of(one.Entry, 0.92, $"goes on a row with another of {parent}") : null;
    }

    // 浪潮 in a row of companies (东软、浪潮、京东方) is the company.
    private static BodyResolution? OfRow(string text, List<Candidate> chosen, Dictionary<Candidate, BodyResolution?> decided, int i)
    {
        if (((NameReading)chosen[i].Reading!).Known is not [var only])
        {
            return null;
        }

        var before = i > 0 && Adjoin(text, chosen[i - 1], chosen[i]) && decided.GetValueOrDefault(chosen[i - 1])?.Kind == only.Entry.Kind;
        var after = i + 1 < chosen.Count && Adjoin(text, chosen[i], chosen[i + 1]) && decided.GetValueOrDefault(chosen[i + 1])?.Kind == only.Entry.Kind;
        return before || after ? KnownBodies.Of(only.Entry, 0.9, "stands in a row of bodies of its kind") : null;
    }

    private static bool Adjoin(string text, Candidate one, Candidate next) =>
        next.Span.Start == one.Span.End + 1 && text[one.Span.End] == '、';

    private static void Add(LinkingContext context, Candidate candidate, NameReading reading, BodyResolution body, BodyResolver resolver)
    {
        foreach (var (start, core) in reading.Ordinals)
        {
            if (resolver.ResolveNumbered(reading, core) is { } one)
            {
                AddOfRow(context, candidate, start, one, "shares its beginning and ending with the ordinals beside it; ");
            }
        }

        if (reading.Ordinals.Count > 0)
        {
            return;
        }

        if (reading.Shared.Count == 0)
        {
            context.Add(candidate, Referent(body), body.Entry, Confidence(candidate, body), body.Reason);
            return;
        }

        // 汉阴县、白河县卫健局: the first place has the whole string, each later one its own rest of it.
        foreach (var place in reading.Shared.Append(reading.Place!))
        {
            if (resolver.ResolveShared(reading, place) is { } one)
            {
                AddOfRow(context, candidate, place.Span.Start, one, "shares its ending with the places beside it; ");
            }
        }
    }

    private static void AddOfRow(LinkingContext context, Candidate candidate, int start, BodyResolution one, string reason)
    {
        var span = new TextSpan(start, candidate.Span.End);
        context.Linked.Add(new LinkedMention(new Mention(span, span.Of(context.Text), candidate.Rule, one.Entry, Confidence(candidate, one), reason + one.Reason), Referent(one)));
    }

    private static void AddParent(NamedBodies named, BodyResolver resolver, NameReading reading)
    {
        if (reading.Parent is { } parent && resolver.Resolve(parent) is { Candidates: null } body)
        {
            named.Add(reading.Span.Start, body);
        }
    }

    private static double Confidence(Candidate candidate, BodyResolution body) =>
        Math.Round(OrganizationRules.ConfidenceOf(candidate.Rule) * body.Confidence, 2);

    private static Referent Referent(BodyResolution body) => new(EntityType.Organization, body.Name)
    {
        Kind = body.Kind, Region = body.Region, Parent = body.Parent, Candidates = body.Candidates,
    };

    private static bool NeedsNoContext(NameReading reading) =>
        reading.SameAs is null && (reading.RowOf is { } first ? NeedsNoContext(first) : reading.Known.Any(k => !k.Alias.Ambiguous)
            || (reading.Place is { Level: null, Regions.Count: 1 } && (reading.Endings.Count > 0 || reading.Head is not null))
            || (reading.Parent is { } parent && NeedsNoContext(parent)));

    private ArticlePlaces Places(LinkingContext context, List<Candidate> chosen)
    {
        var places = new ArticlePlaces();
        foreach (var mention in context.Linked.Where(l => l.Referent is { Type: EntityType.Region, Candidates: null }))
        {
            if (knowledge.Regions.AtPath(mention.Referent.Name) is { } region)
            {
                places.Add(mention.Mention.Span.Start, region);
            }
        }

        foreach (var candidate in chosen)
        {
            AddPlaces(places, (NameReading)candidate.Reading!);
        }

        AddSource(places, context.Article.Source);
        return places;
    }

    private void AddPlaces(ArticlePlaces places, NameReading reading)
    {
        var root = reading;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        if (root.Place is { Level: null, Regions.Count: 1 } place)
        {
            places.Add(place.Span.Start, place.Regions[0]);
        }
        else if (root.Known.Count == 1 && root.Known[0].Entry is { Kind: not ("media" or "company") } entry && entry.Region.Length > 0
            && RegionPaths.Find(knowledge.Regions, entry.Region) is { } region)
        {
            places.AddWeak(region);
        }
    }

    private void AddSource(ArticlePlaces places, string? source)
    {
        if (string.IsNullOrEmpty(source))
        {
            return;
        }

        var known = knowledge.Lexicon.Lookup(source).FirstOrDefault(n => n.Entry.Type == EntityType.Organization).Entry;
        if (known is not null && !source.StartsWith("北京", StringComparison.Ordinal))
        {
            // A national outlet speaks for no place, and 光明 in the name of one is none.
            if (known.Region.Length > 0 && known.Region != "北京市" && RegionPaths.Find(knowledge.Regions, known.Region) is { } seat)
            {
                places.AddWeak(seat);
            }

            return;
        }

        var found = new List<NamePlace>();
        knowledge.Places.ReadFirst(source, found);
        if (found.OrderByDescending(p => p.Span.Length).FirstOrDefault() is { Regions.Count: 1 } place)
        {
            places.AddWeak(place.Regions[0]);
        }
    }
}
