using HealthGraph.Api.Evidence;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Kinds;

/// <summary>Who or what took part in an event.</summary>
/// <param name="Event">The event.</param>
/// <param name="Participant">Role and node, or words.</param>
internal sealed record ParticipantItem(EventView Event, ParticipantView Participant) : IFact
{
    /// <inheritdoc/>
    public GraphView Graph => Event.Node.Graph;

    /// <summary>The part taken.</summary>
    public string Role => Participant.Role;

    /// <summary>Name of the entity, else the words.</summary>
    public string Name => Participant.Text;

    /// <summary>The entity, or null.</summary>
    public NodeView? Entity => Participant.Node;

    /// <inheritdoc/>
    public int ArticleCount => Participant.Articles;

    /// <inheritdoc/>
    public FactKey Key => Participant.Node is { } node
        ? new FactKey(node.Id, "PARTICIPATED_IN", Event.Id, Participant.Role, FactEnd.Of(Event.Node), FactEnd.Of(node))
        : new FactKey(Event.Id, Participant.Role, null, Participant.Text, FactEnd.Of(Event.Node));

    /// <summary>Everybody who took part.</summary>
    public static IReadOnlyList<ParticipantItem> Of(EventView item) => [.. item.Participants.Select(p => new ParticipantItem(item, p))];
}
