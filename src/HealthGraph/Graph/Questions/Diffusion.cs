using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>How a topic or policy spread from region to region.</summary>
/// <remarks>
/// What counts is the events that concern the theme. Each belongs to the region where it took place; where no article says, to the regions that have a
/// part in it; else to those where the bodies that act in it sit.
/// </remarks>
public static class Diffusion
{
    /// <summary>The regions in the order of taking it up, those whose date is not known last; then by id.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="question">Of what, at which level.</param>
    /// <returns>Empty where the theme is not there.</returns>
    /// <exception cref="ArgumentException">A bound is out of its range.</exception>
    public static IReadOnlyList<DiffusionStep> Of(GraphView view, DiffusionQuestion question)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(question);
        Bounds.Check(question.First, 1, 500, nameof(question));
        if (view.Node(question.Theme) is not { } theme)
        {
            return [];
        }

        var within = question.Region is { } region ? view.Regions.Numbers(region) : null;
        var events = theme.EdgesOf("CONCERNS", outward: false).Select(e => e.Other).Where(o => o.Kind is "Event").Distinct().Select(n => new EventView(n))
            .Where(e => ArticleScope.Between(DateNumber.Of(e.When), question.From, question.To));
        var regions = events.SelectMany(e => Regions(view, e, question.Level, within).Select(r => (Region: r, Event: e))).ToLookup(p => p.Region, p => p.Event);
        return Steps([.. regions.Select(r => (r.Key, Sorted(r))).OrderBy(r => r.Item2[0].When is null).ThenBy(r => r.Item2[0].When)
            .ThenBy(r => r.Key.Id, StringComparer.Ordinal).Take(question.First)]);
    }

    private static List<EventView> Sorted(IEnumerable<EventView> events) =>
        [.. events.OrderBy(e => e.When is null).ThenBy(e => e.When).ThenBy(e => e.Id, StringComparer.Ordinal)];

    private static IEnumerable<NodeView> Regions(GraphView view, EventView happening, string level, HashSet<int>? within)
    {
        IReadOnlyList<NodeView> places = happening.Places;
        places = places.Count > 0 ? places : [.. Actors(happening).Where(n => n.Kind is "Region")];
        places = places.Count > 0 ? places : [.. Actors(happening).SelectMany(n => n.Places.Take(1))];
        return places.Where(p => within?.Contains(p.Number) != false).Select(p => view.Regions.At(p, level)).OfType<NodeView>().Distinct();
    }

    private static IEnumerable<NodeView> Actors(EventView happening) => happening.Node.EdgesOf("PARTICIPATED_IN", outward: false).Select(e => e.Other).Distinct();

    private static List<DiffusionStep> Steps(List<(NodeView Region, List<EventView> Events)> regions)
    {
        var steps = new List<DiffusionStep>();
        foreach (var (region, events) in regions)
        {
            var when = events[0].When;
            var before = steps.LastOrDefault(s => s.First < when) is { } last ? steps.First(s => s.First == last.First) : null;
            steps.Add(new DiffusionStep(region, when, events[0], before?.Region, Days(steps.Count == 0 ? when : steps[0].First, when), Days(before?.First, when),
                events, Bodies(events)));
        }

        return steps;
    }

    private static List<NodeView> Bodies(List<EventView> events) => [.. events.SelectMany(e => Actors(e).Where(a => a.Kind is "Organization"))
        .GroupBy(b => b).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal).Select(g => g.Key)];

    private static int? Days(PartialDate? from, PartialDate? to) =>
        from is { } first && to is { } last ? Day(last).DayNumber - Day(first).DayNumber : null;

    private static DateOnly Day(PartialDate date) => new(date.Year, date.Month ?? 1, date.Day ?? 1);
}
