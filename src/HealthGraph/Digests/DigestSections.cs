using HealthGraph.Graph;

namespace HealthGraph.Digests;

/// <summary>Puts news into words.</summary>
/// <param name="news">What is new.</param>
/// <param name="names">Names of nodes by id.</param>
internal sealed class DigestSections(News news, IReadOnlyDictionary<string, string> names)
{
    private const int MostParticipants = 8;

    /// <summary>All sections, in their order.</summary>
    public IReadOnlyList<DigestSection> All() =>
    [
        Section(DigestKind.Organizations, Named("organization")),
        Section(DigestKind.People, Named("person")),
        Section(DigestKind.Policies, Named("policy")),
        Section(DigestKind.Collaborations, news.Collaborations.Select(c => Entry([c.Pair.One, c.Pair.Other], $"{Name(c.Pair.One)} + {Name(c.Pair.Other)}",
            Dated(c.Event["name"], c.Event["date"]), null, c.Event.Evidence!, c.In))),
        Section(DigestKind.Events, news.Events.Select(e => Entry([e.Event.Id], e.Event["name"] ?? e.Event.Id, Told(e.Event), e.Event["type"], e.Event.Evidence!, e.In))),
        Section(DigestKind.RegionTopics, news.RegionTopics.Select(r => Entry([r.Pair.Region, r.Pair.Topic], $"{Name(r.Pair.Region)}: {Name(r.Pair.Topic)}",
            Dated(r.Event["name"], r.Event["date"]), null, r.Event.Evidence!, r.In))),
        Section(DigestKind.Indicators, news.Moved.Select(m => Entry([m.Figure.Id, m.Figure.Subject!], $"{Name(m.Figure.Subject!)}: {m.Figure.Measure}",
            $"{Dated(m.Before.Text, m.Before.When)} → {Dated(m.Figure.Text, m.Figure.AsOf ?? m.In.Article.PublishedOn?.ToString())}", null, m.Figure.Evidence!, m.In))),
    ];

    private static DigestSection Section(DigestKind kind, IEnumerable<DigestEntry> entries)
    {
        var all = entries.ToList();
        return new DigestSection(kind, all.Count > DigestSection.Most ? all.GetRange(0, DigestSection.Most) : all, all.Count);
    }

    private IEnumerable<DigestEntry> Named(string kind) => news.Named(kind).Select(n =>
        Entry([n.Node], Name(n.Node), n.Articles > 1 ? System.FormattableString.Invariant($"×{n.Articles}") : null, null, n.Evidence, n.In));

    private static DigestEntry Entry(IReadOnlyList<string> nodes, string head, string? detail, string? group, Statement evidence, ArticleFacts facts) =>
        new(nodes, head, detail, group, Evidence.Sentence(facts.Article.Text, evidence.Span), facts.Article);

    private string Name(string id) => names.GetValueOrDefault(id, id);

    private static string? Dated(string? text, string? date) => string.IsNullOrEmpty(date) ? text : $"{text} ({date})";

    /// <summary>Date and participants of an event.</summary>
    private string? Told(ReportedEvent happening)
    {
        var who = happening.Participants.OrderBy(p => p.Role is "subject" ? 0 : 1).ThenBy(p => p.Node, StringComparer.Ordinal).Select(p => p.Node)
            .Distinct(StringComparer.Ordinal).Select(Name).ToList();
        var text = string.Join("、", who.Take(MostParticipants)) + (who.Count > MostParticipants ? "…" : "");
        return string.Join("; ", new[] { happening["date"], text }.Where(t => !string.IsNullOrEmpty(t))) is { Length: > 0 } told ? told : null;
    }
}
