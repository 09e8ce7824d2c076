using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>A region that took a thing up.</summary>
/// <param name="Region">The region.</param>
/// <param name="First">When it first did, as the first event is dated; null where nothing says.</param>
/// <param name="FirstEvent">The event: its <c>CONCERNS</c> edge to the theme is the evidence.</param>
/// <param name="After">The region that did so next before it; null for the first. Where several did on one day, the one with the least id.</param>
/// <param name="DaysLater">How many days after the first region; an unknown month or day counts as the first. Null where a date is missing.</param>
/// <param name="DaysAfter">How many days after <paramref name="After"/>; null likewise.</param>
/// <param name="Events">All events there that concern the theme, by date (those without one last), then by id.</param>
/// <param name="Bodies">The bodies that have a part in them, most events first, then by id.</param>
public sealed record DiffusionStep(
    NodeView Region, PartialDate? First, EventView FirstEvent, NodeView? After, int? DaysLater, int? DaysAfter, IReadOnlyList<EventView> Events,
    IReadOnlyList<NodeView> Bodies);
