using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Places a draft: 在某地 in its clause or those before it, else the place that acts, else where the acting body sits.</summary>
internal static class EventPlaces
{
    // 在某省医疗队的协助下: who helped, not where.
    private static readonly WordList Helped = new("支持下", "协助下", "帮助下", "指导下", "配合下", "领导下", "推动下", "帮扶下", "牵头下", "见证下", "保障下");

    private static readonly WordList Telling = new("介绍", "表示", "透露", "获悉", "了解到", "通报", "指出", "说", "称", "介绍说");

    /// <summary>Canonical path of the region, or null where nothing tells.</summary>
    public static string? Of(EventDraft draft)
    {
        var reading = draft.Frame.Reading;
        if ((Stated(draft) ?? OfTitle(reading, draft.ThingEntity)) is { } stated)
        {
            return stated.Name;
        }

        if ((ReachedPlace(draft) ?? PartnerPlace(draft)) is { } reached)
        {
            return reached;
        }

        foreach (var participant in draft.Participants)
        {
            if (participant.EntityId is null || participant.Role is not ("subject" or "organizer" or "object"))
            {
                continue;
            }

            var entity = EntityOf(draft, participant);
            if (entity.Type == EntityType.Region)
            {
                return entity.Name;
            }

            if (entity.Type == EntityType.Organization && draft.Type is not ("Cooperation" or "Award" or "Procedure") && entity.Region is { Length: > 0 } region)
            {
                return Relations.PlaceOfBodyRule.Named(entity, region) is { } named ? CountyOf(named) : null;
            }
        }

        foreach (var naming in reading.NamingsIn(draft.Thing))
        {
            var heads = naming.Span.Start == draft.Thing.Start && draft.Type is "Launch" or "Establishment" or "Construction"; // 某州送血航线开通
            if (naming.Entity.Type == EntityType.Region && (heads || draft.Type == "Other"))
            {
                return naming.Entity.Name;
            }
        }

        return null;
    }

    /// <summary>援藏工作队对口支援某市医院, 平台接入某市医院: the place of who is reached, not of who comes; a centre founded at a body: the body's place.</summary>
    private static string? ReachedPlace(EventDraft draft)
    {
        var reading = draft.Frame.Reading;
        var at = draft.Thing.Start + (draft.Thing.Length > 1 && reading.Text[draft.Thing.Start] == '“' ? 1 : 0);
        var trigger = draft.Frame.Text.AsSpan(draft.Trigger.Start, draft.Trigger.Length);
        var reaches = draft.Type == "Establishment" || (draft.Type == "Other" && (trigger.IndexOfAny('援', '扶', '捐') >= 0 || trigger is "接入" or "对接"));
        return reaches && draft.Thing.Length > 0 && reading.NamingAt(at) is { IsOrganization: true } naming && naming.Entity.Region is { Length: > 0 } region
            && Relations.PlaceOfBodyRule.Named(naming.Entity, region) is { } named ? CountyOf(named) : null;
    }

    /// <summary>某市医院与某公司合作: the place of the one public body among companies.</summary>
    private static string? PartnerPlace(EventDraft draft)
    {
        if (draft.Type != "Cooperation")
        {
            return null;
        }

        var (parties, body) = (0, (Entity?)null);
        foreach (var participant in draft.Participants)
        {
            if (participant.EntityId is null || participant.Role != "subject")
            {
                continue;
            }

            var party = EntityOf(draft, participant);
            var isPublic = party.Kind != "company";
            if (party.Type != EntityType.Organization || (isPublic && body is not null))
            {
                return null;
            }

            (parties, body) = (parties + 1, isPublic ? party : body);
        }

        return parties > 1 && body?.Region is { Length: > 0 } region && Relations.PlaceOfBodyRule.Named(body, region) is { } named ? CountyOf(named) : null;
    }

    private static Entity EntityOf(EventDraft draft, Participant participant)
    {
        var entities = draft.Frame.Reading.Entities;
        var i = 0;
        while (!string.Equals(entities[i].Id, participant.EntityId, StringComparison.Ordinal))
        {
            i++;
        }

        return entities[i];
    }

    /// <summary>The place at the head of a policy's title.</summary>
    private static Entity? OfTitle(ArticleReading reading, Entity? thing)
    {
        for (var i = 0; i < reading.Entities.Length && thing is { Type: EntityType.Policy }; i++)
        {
            if (reading.Entities[i].Type == EntityType.Region && BeginsWith(thing.Name, reading.WordingsOf(i)))
            {
                return reading.Entities[i];
            }
        }

        return null;
    }

    private static bool BeginsWith(string title, string[] place)
    {
        foreach (var wording in place)
        {
            if (wording.Length > 1 && title.StartsWith(wording, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Entity? Stated(EventDraft draft)
    {
        var frame = draft.Frame;
        for (var i = draft.Clause; i >= 0; i--)
        {
            if (i < draft.Clause && IsToldElsewhere(draft, i))
            {
                return null;
            }

            var found = StatedIn(frame, frame.Clauses[i], draft.Trigger);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>周某在某地举行的会议上介绍，去年12月，某部印发…: where it was told, and with a day of its own it was done elsewhere.</summary>
    private static bool IsToldElsewhere(EventDraft draft, int clause)
    {
        var (frame, span) = (draft.Frame, draft.Frame.Clauses[clause]);
        return Telling.EndIn(frame.Text.AsSpan(span.Start, span.Length)) && frame.Reading.HoldsDate(new TextSpan(span.End, draft.Trigger.Start));
    }

    private static Entity? StatedIn(SentenceFrame frame, TextSpan clause, TextSpan trigger)
    {
        Entity? found = null;
        foreach (var naming in frame.Reading.NamingsIn(clause))
        {
            var before = naming.Span.Start > 0 ? frame.Text[naming.Span.Start - 1] : ' ';
            var settles = frame.Text.AsSpan(trigger.Start, trigger.Length) is "落户" or "落地" or "入驻" && naming.Span.Start == trigger.End;
            var within = found is not null && before == '的' && naming.Entity.Type == EntityType.Region;
            if (found is null && naming.IsOrganization && before is '在' && naming.Span.End <= trigger.Start && !IsHelper(frame.Text, naming.Span.End, clause.End) && naming.Entity.Region is { Length: > 0 } seat
                && Relations.PlaceOfBodyRule.Named(naming.Entity, seat) is { } venue && frame.Reading.Find(EntityType.Region, CountyOf(venue)) is { } held)
            {
                found = held; // 在某市第一医院举行
            }

            var many = before == '在' && naming.Span.End < clause.End && frame.Text[naming.Span.End] == '、' && frame.Reading.NamingAt(naming.Span.End + 1) is { Entity.Type: EntityType.Region };
            if (naming.Entity.Type == EntityType.Region && !many && !(before == '在' && IsHelper(frame.Text, naming.Span.End, clause.End)) && (before is '在' or '于' or '赴' or '到' || settles || within))
            {
                found = naming.Entity;
            }
        }

        return found;
    }

    private static bool IsHelper(string text, int from, int to) => Helped.IsIn(text.AsSpan(from, Math.Max(0, to - from)));

    /// <summary>A path without its town and village.</summary>
    private static string CountyOf(string region)
    {
        var end = 0;
        foreach (var level in Relations.RegionPath.Levels(region))
        {
            var close = level.End;
            if (end > 0 && region[close - 1] is '镇' or '乡' or '村' or '道')
            {
                break;
            }

            end = close;
        }

        return region[..end];
    }
}
