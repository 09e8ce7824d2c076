using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Events;

/// <summary>Documents that stand elsewhere than after the verb, and who issues them.</summary>
internal static class DocumentParties
{
    /// <summary>就《某办法（征求意见稿）》公开征求意见, 发布《某办法（征求意见稿）》，公开征求意见: the draft.</summary>
    public static TextSpan About(EventDraft draft)
    {
        var (frame, at) = (draft.Frame, draft.Trigger.Start);
        if (draft.Type != "Other" || frame.Text[draft.Trigger.End - 1] != '见' || !frame.Text.AsSpan(at, draft.Trigger.Length).EndsWith("征求意见", StringComparison.Ordinal))
        {
            return draft.Thing;
        }

        var last = draft.Thing;
        foreach (var naming in frame.Reading.NamingsIn(new TextSpan(frame.Sentence.Span.Start, at)))
        {
            last = naming.Entity.Type == EntityType.Policy ? naming.Span : last;
        }

        return last;
    }

    /// <summary>某局关于某事的通知印发: who stands right before the title.</summary>
    public static void AddIssuer(EventDraft draft, bool isBefore)
    {
        if (!isBefore || draft is not { Type: "PolicyRelease", ThingEntity.Type: EntityType.Policy } || draft.Participants.Exists(p => p.Role is "subject" or "organizer"))
        {
            return;
        }

        foreach (var naming in draft.Frame.Reading.NamingsIn(draft.Thing))
        {
            if (naming.Entity == draft.ThingEntity && naming.Span.Start > 0 && draft.Frame.Text[naming.Span.Start] == '关'
                && draft.Frame.Reading.NamingOver(naming.Span.Start - 1) is { IsOrganization: true } body && body.Span.End == naming.Span.Start)
            {
                draft.AddFirst("subject", body.Entity);
            }
        }
    }

    /// <summary>据某局5月31日发布的《某报告》: who is cited has published it.</summary>
    public static bool IsSource(EventDraft draft, Actor actor) =>
        draft.Type is "PolicyRelease" or "Publication" && draft.Frame.Text.AsSpan(draft.Trigger.End) is ['的', '《', ..] && actor.Naming.Span.Start > 0 && draft.Frame.Text[actor.Naming.Span.Start - 1] is '据' or '从' or '按' or '照';
}
