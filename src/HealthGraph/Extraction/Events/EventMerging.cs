using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Makes one of drafts that tell one happening: same type and the same thing, or a bare second verb in the same sentence.</summary>
internal static class EventMerging
{
    private const int ShortestShared = 4;
    private static readonly WordList Ceremonies = new("成立大会", "成立仪式", "揭牌仪式", "启动仪式", "签约仪式", "奠基仪式", "开工仪式", "发布仪式", "上线仪式", "挂牌仪式");
    private static readonly CharacterSet Quotes = new("“”《》‘’\"");

    /// <summary>The drafts without doubles, in the order of the text. The first keeps its sentence and takes over what it lacks.</summary>
    public static List<EventDraft> Merge(List<EventDraft> drafts)
    {
        var kept = new List<EventDraft>();
        foreach (var draft in drafts.OrderBy(d => d.Trigger.Start))
        {
            var same = Same(kept, draft);
            if (same is null)
            {
                kept.Add(draft);
            }
            else if (IsThin(same) && !IsThin(draft))
            {
                kept[kept.IndexOf(same)] = draft;
                TakeOver(draft, same);
            }
            else
            {
                TakeOver(same, draft);
            }
        }

        return kept;
    }

    private static EventDraft? Same(List<EventDraft> kept, EventDraft draft)
    {
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            if (IsSame(kept[i], draft))
            {
                return kept[i];
            }
        }

        return null;
    }

    private static bool IsSame(EventDraft first, EventDraft second)
    {
        if (first.Type != second.Type || Disagree(first, second))
        {
            return false;
        }

        var near = ReferenceEquals(first.Frame, second.Frame);
        var act = first.Type is "Launch" or "Construction" or "Establishment" or "Cooperation";
        if (act && near && (second.Date is null || first.Date is null || first.Date.Value.Single == second.Date.Value.Single) && (IsBare(second) || (IsBare(first) && second.Clause - first.Clause <= 1)))
        {
            return true;
        }

        if (first.Type is "Cooperation" && (near || Follows(first, second)) && (SharesParty(first, second) || IsThin(first)))
        {
            return true;
        }

        if (act && second.ThingEntity is null && second.Thing.Length is >= 2 and <= 4 && first.Key.Contains(second.Key, StringComparison.Ordinal))
        {
            return true;
        }

        if (first.Type == "Award" && near && first.Participants.Count == 0 && second.Thing.Length == 0)
        {
            return true; // 共有60个案例入选，甲院、乙院榜上有名
        }

        if (act && RefersBack(first, second))
        {
            return true;
        }

        return first.ThingEntity is not null && second.ThingEntity is not null
            ? ReferenceEquals(first.ThingEntity, second.ThingEntity)
            : SharesThing(first.Key, second.Key, first.IsGathering && first.Type is "Meeting" or "Competition");
    }

    /// <summary>Two dates or two places that differ make two happenings.</summary>
    private static bool Disagree(EventDraft first, EventDraft second) =>
        first.Date is { } a && second.Date is { } b
        && (a.Single.Year != b.Single.Year || (first.IsGathering && second.IsGathering && a.Single.Day is not null && b.Single.Day is not null && a.Single != b.Single));

    /// <summary>该航线: the thing of that kind told before.</summary>
    private static bool RefersBack(EventDraft first, EventDraft second)
    {
        var key = second.Key;
        return key.Length >= 3 && key[0] is '该' or '这' && first.Key.EndsWith(key[(key[1] == '一' || key[1] == '项' ? 2 : 1)..], StringComparison.Ordinal);
    }

    private static bool Follows(EventDraft first, EventDraft second) =>
        second.Frame.Sentence.Span.Start - first.Frame.Sentence.Span.End <= 1;

    /// <summary>A verb without a thing of its own, or with a mere class word: 并为此举行发布仪式.</summary>
    private static bool IsBare(EventDraft draft) =>
        !draft.IsThingNamed && draft.ThingEntity is null && draft.Thing.Length <= 4;

    /// <summary>Too little to stand for the happening where a fuller telling follows.</summary>
    private static bool IsThin(EventDraft draft) =>
        draft.Type is not "Cooperation" ? IsBare(draft) : !draft.Participants.Exists(p => p.EntityId?.StartsWith("organization", StringComparison.OrdinalIgnoreCase) == true);

    private static bool SharesParty(EventDraft first, EventDraft second) =>
        second.Participants.TrueForAll(p => p.EntityId is null || p.EntityId.StartsWith("person", StringComparison.OrdinalIgnoreCase) || first.Participants.Exists(q => string.Equals(q.EntityId, p.EntityId, StringComparison.Ordinal)));

    /// <summary>One wording holds the other; of a meeting the end must agree, for 某大会新闻发布会 is not 某大会.</summary>
    private static bool SharesThing(string a, string b, bool gathering)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length >= ShortestShared && (gathering ? longer.EndsWith(shorter, StringComparison.Ordinal) : longer.Contains(shorter, StringComparison.Ordinal));
    }

    /// <summary>The words for the thing without quotes; of a ceremony what it is for.</summary>
    public static string KeyOf(EventDraft draft)
    {
        if (draft.ThingEntity is { } entity)
        {
            return entity.Name;
        }

        var words = WithoutQuotes(EventNaming.Clean(draft.Frame.Text, draft.Thing));
        var ceremony = draft.Type is "Meeting" or "Competition" || words.Length < 3 ? null : Ceremonies.Before(words.AsSpan(3), words.Length - 3);
        return ceremony is null ? words : words[..^ceremony.Length];
    }

    private static string WithoutQuotes(string words) => Quotes.IsIn(words) ? string.Concat(words.Where(c => !Quotes.Contains(c))) : words;

    private static void TakeOver(EventDraft kept, EventDraft other)
    {
        foreach (var participant in other.Participants)
        {
            if (!kept.Participants.Exists(p => participant.EntityId is null ? p.Role == "object" : string.Equals(p.EntityId, participant.EntityId, StringComparison.Ordinal)))
            {
                kept.Participants.Add(participant);
            }
        }

        kept.Date ??= other.Date;
        kept.Place ??= other.Place;
        kept.IsGathering |= other.IsGathering;
        kept.Planned &= other.Planned;
        if (kept.Thing.Length == 0)
        {
            (kept.Thing, kept.ThingEntity, kept.NameVerb) = other.Frame == kept.Frame ? (other.Thing, other.ThingEntity, other.Trigger) : (kept.Thing, other.ThingEntity, kept.NameVerb);
        }
    }
}
