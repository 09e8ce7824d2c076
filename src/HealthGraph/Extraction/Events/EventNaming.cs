using System.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Makes a name that a person would use for an event: the meeting's own, else who, verb and thing.</summary>
internal static class EventNaming
{
    private const int LongestName = 60;

    /// <summary>The name of a finished draft.</summary>
    public static string Of(EventDraft draft)
    {
        var text = draft.Frame.Text;
        var thing = draft.ThingEntity is { Type: EntityType.Policy } policy ? $"《{policy.Name}》" : Clean(text, draft.Thing);
        if (draft.IsGathering && thing.Length >= 4)
        {
            return Shorten(thing);
        }

        var verb = draft.NameVerb.Of(text);
        var before = draft.Thing.Length > 0 && draft.Thing.End <= draft.NameVerb.Start;
        var who = string.Join('、', draft.Participants.Where(p => p.Role is "subject" or "organizer" || (p.Role == "participant" && draft.Sense.Is(TriggerFlags.Visit))).Take(3).Select(p => p.Name));
        if (draft.Sense.Is(TriggerFlags.Passive) && draft.Participants.Where(p => p.Role == "object" && p.EntityId is not null).Select(p => p.Name).Take(3).ToList() is { Count: > 0 } winners)
        {
            return Shorten(string.Join('、', winners) + (verb.StartsWith('被') ? "" : "被") + who + verb + thing);
        }

        return Shorten(before ? thing + verb : who + verb + thing);
    }

    /// <summary>The words of a span without white space, an opening 了 or 一个, and what its end leaves open.</summary>
    public static string Clean(string text, TextSpan span)
    {
        var name = new StringBuilder(span.Length);
        foreach (var c in text.AsSpan(span.Start, span.Length))
        {
            if (!char.IsWhiteSpace(c))
            {
                name.Append(c);
            }
        }

        var cleaned = name.ToString().TrimStart('了', '，', '、', '：').TrimEnd('，', '、', '；', '。', '：', '等', '！', '？');
        foreach (var lead in (string[])["一个", "一项", "一场", "一次", "一批"])
        {
            cleaned = cleaned.StartsWith(lead, StringComparison.Ordinal) ? cleaned[lead.Length..] : cleaned;
        }

        return cleaned;
    }

    private static string Shorten(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
