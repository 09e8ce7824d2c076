using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>What only the headline tells, and who acts where only the headline says so.</summary>
/// <remarks>
/// A headline says again, and shorter, what the body says: its event counts only where the body tells none of that type.
/// Matches 某省出台《某方案》 over a body that begins 《某方案》提出; adds 某省 to a body that says 《某方案》发布.
/// Must not match a headline whose body tells the same, a wish or a plan (某省：推进数据安全), a question.
/// </remarks>
internal sealed class Headlines(ActRule acts)
{
    private const int ShortestShared = 4;
    private static readonly WordList Asking = new("？", "?", "吗", "如何", "怎么", "为何", "怎样", "能否");

    /// <summary>Adds what the headline tells to what the body tells; dates and places of the body's drafts are set already.</summary>
    public void AddTo(ArticleReading reading, List<EventDraft> drafts)
    {
        if (reading.Sentences.Count < 2 || reading.Sentences[0] is not { Kind: SentenceKind.Title } title || Asking.IsIn(reading.Article.Title))
        {
            return;
        }

        var told = new List<EventDraft>();
        acts.Find(reading, [new SentenceFrame(reading, title, [])], told);
        var body = drafts.Count;
        foreach (var draft in told)
        {
            if (draft is { IsGathering: true, Type: "Meeting" })
            {
                AddOrganizer(drafts, body, draft);
                continue;
            }

            if (draft.Planned || draft.IsGathering || draft.Sense.Is(TriggerFlags.Weak) || draft.Sense.Is(TriggerFlags.Visit) || draft.Type is "Meeting" or "Procedure")
            {
                continue;
            }

            if (Same(drafts, body, draft) is { } same)
            {
                AddActors(same, draft);
            }
            else if (draft.ActsHere && (draft.IsThingNamed || draft.ThingEntity is not null || (draft.Thing.Length > 0 && draft.CountEntities(acting: true) > 1)))
            {
                draft.Place = EventPlaces.Of(draft);
                drafts.Add(draft);
            }
        }
    }

    /// <summary>某委召开某工作会 above 全国某工作电视电话会议在京召开: who holds the first meeting that the body tells, where it does not say.</summary>
    private static void AddOrganizer(List<EventDraft> drafts, int count, EventDraft title)
    {
        var meeting = drafts.FindIndex(0, count, d => d.IsGathering) is >= 0 and var first ? drafts[first] : null;
        if (meeting is not { Type: "Meeting" } || meeting.Key.AsSpan().CommonPrefixLength(title.Key) < ShortestShared || meeting.Participants.Exists(p => p.Role is "organizer" or "host"))
        {
            return;
        }

        foreach (var participant in title.Participants)
        {
            if (participant is { Role: "organizer", EntityId: not null })
            {
                meeting.Participants.RemoveAll(p => string.Equals(p.EntityId, participant.EntityId, StringComparison.Ordinal));
                meeting.Participants.Insert(0, participant);
            }
        }
    }

    private static EventDraft? Same(List<EventDraft> drafts, int count, EventDraft title)
    {
        for (var i = 0; i < count; i++)
        {
            if (drafts[i].Type == title.Type && IsTender(drafts[i]) == IsTender(title))
            {
                return drafts[i];
            }
        }

        return null;
    }

    /// <summary>Whether a tender was won: no other act is the same.</summary>
    private static bool IsTender(EventDraft draft) =>
        draft.Type == "Other" && draft.Trigger.Of(draft.Frame.Text).Contains("中标", StringComparison.Ordinal);

    /// <summary>《某方案》发布 in the body, 某省出台某方案 above it.</summary>
    private static void AddActors(EventDraft body, EventDraft title)
    {
        var sameThing = body.ThingEntity is { Type: EntityType.Policy } policy && ReferenceEquals(policy, title.ThingEntity);
        if (!sameThing || body.Participants.Exists(p => p.Role is "subject" or "organizer"))
        {
            return;
        }

        foreach (var participant in title.Participants)
        {
            if (participant is { Role: "subject", EntityId: not null })
            {
                body.Participants.Insert(0, participant);
            }
        }
    }
}
