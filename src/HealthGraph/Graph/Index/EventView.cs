namespace HealthGraph.Graph.Index;

/// <summary>An event: a node with the fields that an event has, each as most articles state it.</summary>
public sealed class EventView
{
    private static readonly string[] Roles = ["subject", "participant", "speaker", "object"];

    internal EventView(NodeView node) => Node = node;

    /// <summary>The node: id, name, articles, edges.</summary>
    public NodeView Node { get; }

    /// <summary>Id.</summary>
    public string Id => Node.Id;

    /// <summary>Caption.</summary>
    public string Name => Node.Name;

    /// <summary>Type, as in <c>PolicyRelease</c>; or null.</summary>
    public string? Type => Node.Type;

    /// <summary>The word that gave it away, or null.</summary>
    public string? Trigger => Node.Value("trigger");

    /// <summary>The day, month or year when it happened or began, or null.</summary>
    public PartialDate? Date => DateNumber.ToDate(NodeFields.Date(Node.Graph, Node));

    /// <summary>When it ended, or null.</summary>
    public PartialDate? EndDate => PartialDate.TryParse(Node.Value("endDate"));

    /// <summary>Its date, else that of the first article that reports it; null where nothing says.</summary>
    public PartialDate? When => Date ?? Node.FirstSeen;

    /// <summary>Whether it had yet to happen.</summary>
    public bool Planned => Node.Value("planned") is "true";

    /// <summary>Who and what takes part, entities and words: by role, most supported first, then by name.</summary>
    public IReadOnlyList<ParticipantView> Participants
    {
        get
        {
            var words = Node.Properties.Where(p => Roles.Contains(p.Name, StringComparer.Ordinal)).Select(p => new ParticipantView(p.Name, null, p.Value, p.Articles));
            return [.. Node.EdgesOf("PARTICIPATED_IN", outward: false).Select(e => new ParticipantView(e.Value ?? "participant", e.Other, e.Other.Name, e.Articles))
                .Concat(words).OrderBy(p => p.Role, StringComparer.Ordinal).ThenByDescending(p => p.Articles).ThenBy(p => p.Text, StringComparer.Ordinal)
                .ThenBy(p => p.Node?.Id, StringComparer.Ordinal)];
        }
    }

    /// <summary>Where it took place, most supported first.</summary>
    public IReadOnlyList<NodeView> Places => [.. Node.Places];

    /// <summary>The topics and policies that it concerns, most supported first.</summary>
    public IReadOnlyList<NodeView> Themes => [.. Node.EdgesOf("CONCERNS", outward: true).Select(e => e.Other)];
}
