namespace HealthGraph.Digests;

/// <summary>What of some facts articles before them had said already; nothing else of those articles is kept.</summary>
/// <param name="facts">The facts of the articles that a digest is about.</param>
internal sealed class EarlierFacts(IReadOnlyCollection<ArticleFacts> facts)
{
    private readonly HashSet<string> asked =
        [.. facts.SelectMany(f => f.Named.Keys.Concat(f.Events.Select(e => e.Id)))];

    private readonly HashSet<(string One, string Other)> askedPairs =
        [.. facts.SelectMany(f => f.Collaborations().Select(c => c.Pair).Concat(f.RegionTopics().Select(r => r.Pair)))];

    private readonly HashSet<(string Subject, string Measure, string Unit)> askedSeries =
        [.. facts.SelectMany(f => f.Figures).Select(f => f.Series).OfType<(string, string, string)>()];

    private readonly Dictionary<(string Subject, string Measure, string Unit), (string When, string Value, string Text)> latest = [];

    /// <summary>Nodes that were named or reported.</summary>
    public HashSet<string> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Pairs of bodies, and of region and topic.</summary>
    public HashSet<(string One, string Other)> Pairs { get; } = [];

    /// <summary>Takes in an article that came before.</summary>
    public void Take(ArticleFacts earlier)
    {
        Nodes.UnionWith(earlier.Named.Keys.Concat(earlier.Events.Select(e => e.Id)).Where(asked.Contains));
        Pairs.UnionWith(earlier.Collaborations().Select(c => c.Pair).Concat(earlier.RegionTopics().Select(r => r.Pair)).Where(askedPairs.Contains));
        foreach (var figure in earlier.Figures)
        {
            if (figure.Series is { } series && figure.Value is { } value && askedSeries.Contains(series))
            {
                var when = figure.AsOf ?? earlier.Article.PublishedOn?.ToString() ?? "";
                var known = latest.GetValueOrDefault(series);
                latest[series] = known.Value is not null && string.CompareOrdinal(known.When, when) > 0 ? known : (when, value, figure.Text);
            }
        }
    }

    /// <summary>The latest figure before of the same series, with its date (may be empty); null where there is none.</summary>
    public (string When, string Value, string Text)? Before(ReportedFigure figure) =>
        figure.Series is { } series && latest.TryGetValue(series, out var known) ? known : null;
}
