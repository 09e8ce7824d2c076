using HealthGraph.Extraction.Facts;
using HealthGraph.Text.Dates;

namespace HealthGraph.Extraction.Events;

/// <summary>An event while the rules still work on it.</summary>
internal sealed class EventDraft(TriggerSense sense, TextSpan trigger, SentenceFrame frame, int clause, string rule)
{
    private TextSpan thing;
    private Entity? thingEntity;
    private string? key;

    /// <summary>The verb's meaning.</summary>
    public TriggerSense Sense { get; } = sense;

    /// <summary>Type of event.</summary>
    public string Type { get; } = sense.Type;

    /// <summary>The verb.</summary>
    public TextSpan Trigger { get; } = trigger;

    /// <summary>The sentence with its clauses.</summary>
    public SentenceFrame Frame { get; } = frame;

    /// <summary>Index of the clause that the verb stands in.</summary>
    public int Clause { get; } = clause;

    /// <summary>Name of the rule.</summary>
    public string Rule { get; } = rule;

    /// <summary>The words for the thing (meeting, platform, document), or an empty span.</summary>
    public TextSpan Thing
    {
        get => thing;
        set => (thing, key) = (value, null);
    }

    /// <summary>The verb that goes with the thing in the event's name: another than the trigger where the thing was taken over.</summary>
    public TextSpan NameVerb { get; set; } = trigger;

    /// <summary>Entity that the thing is, or null.</summary>
    public Entity? ThingEntity
    {
        get => thingEntity;
        set => (thingEntity, key) = (value, null);
    }

    /// <summary>The words for the thing; see <see cref="EventMerging.KeyOf"/>.</summary>
    public string Key => key ??= EventMerging.KeyOf(this);

    /// <summary>Who took part, in the order found.</summary>
    public List<Participant> Participants { get; } = [];

    /// <summary>When, or null.</summary>
    public DateMention? Date { get; set; }

    /// <summary>Whether it was still to come.</summary>
    public bool Planned { get; set; }

    /// <summary>Canonical name of the place, or null.</summary>
    public string? Place { get; set; }

    /// <summary>Whether people met: hosts, attendance and speakers may belong to it.</summary>
    public bool IsGathering { get; set; }

    /// <summary>Whether the thing is named: an entity, a title or a quotation.</summary>
    public bool IsThingNamed { get; set; }

    /// <summary>Whether an actor stands in the verb's own clause.</summary>
    public bool ActsHere { get; set; }

    /// <summary>某局举行的发布会: a meeting named after 的.</summary>
    public bool IsRelative => IsGathering && Thing.Start == Trigger.End + 1 && Frame.Text[Trigger.End] == '的';

    /// <summary>Whether only adverbs lie between an actor and the verb.</summary>
    public bool IsAdjacent { get; set; }

    /// <summary>Whether 与某某 or 同某某 stands before the verb.</summary>
    public bool HasCompanion { get; set; }

    /// <summary>Whether 双方, 三方 act: that they work together was told before.</summary>
    public bool IsOfParties { get; set; }

    /// <summary>Whether the clause before it tells of an act done by the same body.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Adds an entity in a role unless it has one already.</summary>
    public void Add(string role, Entity entity)
    {
        if (role.Length > 0 && !Has(entity))
        {
            Participants.Add(new Participant(role, entity.Id, entity.Name));
        }
    }

    /// <summary>Adds an entity before all others unless it has a role already.</summary>
    public void AddFirst(string role, Entity entity)
    {
        if (!Has(entity))
        {
            Participants.Insert(0, new Participant(role, entity.Id, entity.Name));
        }
    }

    /// <summary>How many participants are entities; with <paramref name="acting"/> only those that are no mere object.</summary>
    public int CountEntities(bool acting)
    {
        var count = 0;
        foreach (var participant in Participants)
        {
            count += participant.EntityId is not null && !(acting && participant.Role is "object") ? 1 : 0;
        }

        return count;
    }

    private bool Has(Entity entity)
    {
        foreach (var participant in Participants)
        {
            if (string.Equals(participant.EntityId, entity.Id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds an entity in a role, taking it out of the role that it had.</summary>
    public void Move(string role, Entity entity)
    {
        Participants.RemoveAll(p => string.Equals(p.EntityId, entity.Id, StringComparison.Ordinal) && p.Role != "object");
        Participants.Add(new Participant(role, entity.Id, entity.Name));
    }

    /// <summary>Adds a thing that is no entity.</summary>
    public void AddThing(string name)
    {
        if (name.Length > 0 && !Participants.Exists(p => p.Role == "object" && string.Equals(p.Name, name, StringComparison.Ordinal)))
        {
            Participants.Add(new Participant("object", null, name));
        }
    }
}
