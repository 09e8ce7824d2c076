using HealthGraph.Api.Evidence;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;

namespace HealthGraph.Api.Fields;

/// <summary>A region that took a thing up.</summary>
/// <param name="Rank">1-based; regions of one day share it.</param>
/// <param name="Theme">The thing.</param>
/// <param name="Step">The region, when, after whom.</param>
internal sealed record DiffusionItem(int Rank, NodeView Theme, DiffusionStep Step) : IFact
{
    /// <inheritdoc/>
    public GraphView Graph => Theme.Graph;

    /// <summary>The region.</summary>
    public NodeView Region => Step.Region;

    /// <summary>Date of its first event, or null.</summary>
    public PartialDate? FirstOn => Step.First;

    /// <summary>That event.</summary>
    public EventView FirstEvent => Step.FirstEvent;

    /// <summary>The region before it, or null.</summary>
    public NodeView? After => Step.After;

    /// <summary>Days after that region, or null.</summary>
    public int? DaysLater => Step.DaysAfter;

    /// <summary>Days after the first region, or null.</summary>
    public int? DaysAfterFirst => Step.DaysLater;

    /// <summary>Bodies that took part.</summary>
    public IReadOnlyList<NodeView> Through => Step.Bodies;

    /// <summary>All its events, by date.</summary>
    public IReadOnlyList<EventView> Events => Step.Events;

    /// <inheritdoc/>
    public int ArticleCount => Step.FirstEvent.Node.ArticleCount;

    /// <inheritdoc/>
    public FactKey Key => new(Step.FirstEvent.Id, "CONCERNS", Theme.Id, null, FactEnd.Of(Step.FirstEvent.Node), FactEnd.Of(Theme));

    /// <summary>The steps with their ranks.</summary>
    public static IReadOnlyList<DiffusionItem> Of(NodeView theme, IReadOnlyList<DiffusionStep> steps)
    {
        var items = new List<DiffusionItem>();
        for (var i = 0; i < steps.Count; i++)
        {
            var rank = i > 0 && Nullable.Equals(steps[i].First, steps[i - 1].First) ? items[^1].Rank : i + 1;
            items.Add(new DiffusionItem(rank, theme, steps[i]));
        }

        return items;
    }
}
