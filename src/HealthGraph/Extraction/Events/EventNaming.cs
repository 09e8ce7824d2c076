using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Makes a name that a person would use for an event: the meeting's own, else who, verb and thing.</summary>
internal static class EventNaming
{
    private const int LongestName = 60;
    private const int MostNames = 3;
    private static readonly WordList Leads = new("一个", "一项", "一场", "一次", "一批");

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
        var before = draft.Thing.Length > 0 && draft.Thing.End <= draft.NameVerb.Start && !draft.Sense.Is(TriggerFlags.Visit);
        if (draft.Sense.Is(TriggerFlags.Passive) && Names(draft, p => p.Role == "object" && p.EntityId is not null) is { Length: > 0 } winners)
        {
            return Shorten(winners + (verb.StartsWith('被') ? "" : "被") + Actors(draft) + verb + thing);
        }

        if (verb.Length > 2 && verb.EndsWith('为') && draft.Sense is { Before: "", After: "subject" })
        {
            return Shorten(Actors(draft) + verb[..2]); // 中标供应商为某公司: 某公司中标
        }

        return Shorten(before ? thing + verb : Actors(draft) + verb + thing);
    }

    private static string Actors(EventDraft draft) => draft.Sense.Is(TriggerFlags.Visit)
        ? Names(draft, p => p.Role is "subject" or "organizer" or "participant")
        : Names(draft, p => p.Role is "subject" or "organizer");

    /// <summary>The names of the first three such participants.</summary>
    private static string Names(EventDraft draft, Predicate<Participant> counts)
    {
        var (names, count) = ("", 0);
        foreach (var participant in draft.Participants)
        {
            if (count < MostNames && counts(participant))
            {
                names = count++ == 0 ? participant.Name : names + "、" + participant.Name;
            }
        }

        return names;
    }

    /// <summary>The words of a span without white space, an opening 了 or 一个, and what its end leaves open.</summary>
    public static string Clean(string text, TextSpan span)
    {
        var name = WithoutSpace(text.AsSpan(span.Start, span.Length)).TrimStart("了，、：").TrimEnd("，、；。：！？");
        name = name is [.., not ('甲' or '乙' or '丙' or '同' or '高' or '中' or '初' or '平' or '均' or '头' or '上' or '优' or '特' or '一' or '二' or '三'), '等'] ? name[..^1].TrimEnd("，、；。：！？") : name; // 四级甲等 is whole
        for (var lead = 0; lead < Leads.Words.Length; lead++)
        {
            name = name.StartsWith(Leads.Words[lead], StringComparison.Ordinal) ? name[Leads.Words[lead].Length..] : name;
        }

        return name.ToString();
    }

    private static ReadOnlySpan<char> WithoutSpace(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                return string.Concat(words.ToString().Where(w => !char.IsWhiteSpace(w)));
            }
        }

        return words;
    }

    private static string Shorten(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
