using HealthGraph.Graph;

namespace HealthGraph.Digests;

/// <summary>The facts of some articles that none before them stated: each once, from the earliest article that states it.</summary>
/// <param name="facts">The articles, by date.</param>
/// <param name="earlier">What was said before.</param>
internal sealed class News(IReadOnlyList<ArticleFacts> facts, EarlierFacts earlier)
{
    /// <summary>New nodes of a kind, those that most of the articles name first.</summary>
    /// <param name="kind">Kind in lower case.</param>
    public IReadOnlyList<(string Node, Statement Evidence, ArticleFacts In, int Articles)> Named(string kind) =>
    [
        .. facts.SelectMany(f => f.Named.Where(n => n.Key.StartsWith(kind + "/", StringComparison.Ordinal) && !earlier.Nodes.Contains(n.Key))
                .Select(n => (Node: n.Key, Evidence: n.Value, In: f)))
            .GroupBy(n => n.Node, StringComparer.Ordinal).Select(g => (g.Key, g.First().Evidence, g.First().In, g.Count()))
            .OrderByDescending(n => n.Item4).ThenBy(n => n.Key, StringComparer.Ordinal),
    ];

    /// <summary>New events, by type, then date.</summary>
    public IReadOnlyList<(ReportedEvent Event, ArticleFacts In)> Events =>
    [
        .. facts.SelectMany(f => f.Events.Where(e => !earlier.Nodes.Contains(e.Id)).Select(e => (Event: e, In: f))).DistinctBy(e => e.Event.Id, StringComparer.Ordinal)
            .OrderBy(e => e.Event["type"] ?? "~", StringComparer.Ordinal).ThenBy(e => e.Event["date"] ?? "~", StringComparer.Ordinal)
            .ThenBy(e => e.Event.Id, StringComparer.Ordinal),
    ];

    /// <summary>New pairs of bodies that took part in one event.</summary>
    public IReadOnlyList<((string One, string Other) Pair, ReportedEvent Event, ArticleFacts In)> Collaborations =>
        [.. facts.SelectMany(f => f.Collaborations().Select(c => (c.Pair, c.Event, In: f))).Where(c => !earlier.Pairs.Contains(c.Pair)).DistinctBy(c => c.Pair)];

    /// <summary>New pairs of region and topic, by topic.</summary>
    public IReadOnlyList<((string Region, string Topic) Pair, ReportedEvent Event, ArticleFacts In)> RegionTopics =>
    [
        .. facts.SelectMany(f => f.RegionTopics().Select(c => (c.Pair, c.Event, In: f))).Where(c => !earlier.Pairs.Contains(c.Pair)).DistinctBy(c => c.Pair)
            .OrderBy(c => c.Pair.Topic, StringComparer.Ordinal),
    ];

    /// <summary>Figures that differ from the latest before.</summary>
    public IReadOnlyList<(ReportedFigure Figure, (string When, string Value, string Text) Before, ArticleFacts In)> Moved =>
    [
        .. facts.SelectMany(f => f.Figures.Select(g => (Figure: g, Before: earlier.Before(g), In: f)))
            .Where(m => m.Before is { } before && m.Figure.Value is { } value && !string.Equals(before.Value, value, StringComparison.Ordinal))
            .Select(m => (m.Figure, m.Before!.Value, m.In)),
    ];

    /// <summary>The ids of all nodes whose names a digest says.</summary>
    public IEnumerable<string> Nodes() =>
    [
        .. Named("organization").Concat(Named("person")).Concat(Named("policy")).Select(n => n.Node),
        .. Collaborations.SelectMany(c => new[] { c.Pair.One, c.Pair.Other }), .. RegionTopics.SelectMany(r => new[] { r.Pair.Region, r.Pair.Topic }),
        .. Moved.Select(m => m.Figure.Subject!), .. Events.SelectMany(e => e.Event.Participants.Select(p => p.Node)),
    ];
}
