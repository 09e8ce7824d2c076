using HealthGraph.Api.Filtering;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Kinds;

/// <summary>What each kind of thing can be filtered and ordered by.</summary>
internal sealed class PropertyTables
{
    /// <summary>Makes the tables; they hold nothing but functions.</summary>
    public PropertyTables()
    {
        Entities = EntityTables.Entity(this);
        ByKind = new Dictionary<string, PropertyTable<NodeView>>(StringComparer.Ordinal)
        {
            ["Organization"] = EntityTables.Organization(this), ["Person"] = EntityTables.Person(this), ["Region"] = EntityTables.Region(this),
            ["Policy"] = EntityTables.Policy(this), ["Topic"] = EntityTables.Topic(this),
        };
        Articles = ArticleTables.Article(this);
        Issues = ArticleTables.Issue(this);
        Events = EventTables.Event(this);
        Participants = EventTables.Participant(this);
        Indicators = EventTables.Indicator(this);
        Relations = RelationTables.Relation(this);
    }

    /// <summary>Entities of all kinds.</summary>
    public PropertyTable<NodeView> Entities { get; }

    /// <summary>Entities of one kind, by its name.</summary>
    public IReadOnlyDictionary<string, PropertyTable<NodeView>> ByKind { get; }

    /// <summary>Articles.</summary>
    public PropertyTable<ArticleView> Articles { get; }

    /// <summary>Issues.</summary>
    public PropertyTable<IssueView> Issues { get; }

    /// <summary>Events.</summary>
    public PropertyTable<EventView> Events { get; }

    /// <summary>Participants of events.</summary>
    public PropertyTable<ParticipantItem> Participants { get; }

    /// <summary>Figures.</summary>
    public PropertyTable<IndicatorView> Indicators { get; }

    /// <summary>Edges as seen from a node.</summary>
    public PropertyTable<RelationItem> Relations { get; }

    /// <summary>All of them.</summary>
    public IEnumerable<IPropertyTable> All => [Entities, .. ByKind.Values, Articles, Issues, Events, Participants, Indicators, Relations];
}
