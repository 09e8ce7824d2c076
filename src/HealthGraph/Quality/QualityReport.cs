namespace HealthGraph.Quality;

/// <summary>How an extraction compares with annotations.</summary>
public sealed class QualityReport
{
    internal QualityReport()
    {
    }

    internal Share Articles { get; } = new();

    internal Dictionary<string, Tally> Entities { get; } = new(StringComparer.Ordinal);

    internal Share Linking { get; } = new();

    internal Tally Relations { get; } = new();

    internal SortedDictionary<string, Tally> RelationKinds { get; } = new(StringComparer.Ordinal);

    internal Tally Events { get; } = new();

    internal Share Dates { get; } = new();

    internal Share Places { get; } = new();

    internal Tally Participants { get; } = new();

    internal Share Indicators { get; } = new();

    internal Share Offsets { get; } = new();

    /// <summary>Every figure, a row each, in one fixed order.</summary>
    public IReadOnlyList<QualityFigure> Figures =>
    [
        Figure("articles", Articles), .. Entities.Select(e => Figure(e.Key, e.Value)), Figure("linking", Linking), Figure("relations", Relations),
        .. RelationKinds.Select(k => Figure(k.Key, k.Value)), Figure("events", Events), Figure("dates", Dates), Figure("places", Places),
        Figure("participants", Participants), Figure("indicators", Indicators), Figure("offsets", Offsets),
    ];

    /// <summary>What was missed and what was wrong under one of the figures' names, a line each; null where there is no such figure.</summary>
    public IReadOnlyList<string>? Misses(string figure) => figure switch
    {
        "articles" => Articles.Errors,
        "linking" => Linking.Errors,
        "dates" => Dates.Errors,
        "places" => Places.Errors,
        "indicators" => Indicators.Errors,
        "offsets" => Offsets.Errors,
        "relations" => Lines(Relations),
        "events" => Lines(Events),
        "participants" => Lines(Participants),
        _ => Entities.TryGetValue(figure, out var tally) || RelationKinds.TryGetValue(figure, out tally) ? Lines(tally) : null,
    };

    private static List<string> Lines(Tally tally) => [.. tally.Missed.Select(m => "missed " + m), .. tally.Wrong.Select(w => "wrong  " + w)];

    private static QualityFigure Figure(string name, Tally tally) => new(name, tally.Precision, tally.Recall, tally.F1, tally.Hits, tally.Gold, tally.Found);

    private static QualityFigure Figure(string name, Share share) =>
        new(name, null, share.Of == 0 ? null : (double)share.Right / share.Of, null, share.Right, share.Of, null);
}
