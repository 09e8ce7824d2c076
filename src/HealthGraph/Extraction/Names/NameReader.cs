using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Organizations;
using HealthGraph.Extraction.Vocabularies;

namespace HealthGraph.Extraction.Names;

/// <summary>Reads a single string as the name of a body, with the same rules that find names in texts.</summary>
internal static class NameReader
{
    /// <summary>The best reading of the whole string, or null where it is built like no body's name.</summary>
    public static NameReading? Read(NameKnowledge knowledge, string name)
    {
        NameReading? best = null;
        var worth = 0.0;
        using var words = new Vocabulary(knowledge.Lists).Scan(name);
        new NameScan(knowledge, words, (reading, weight, rule) =>
        {
            if (reading.Span.Length == name.Length && reading.Shared.Count == 0 && weight > worth)
            {
                (best, worth) = (reading, weight);
            }
        }).Run();
        // What the lexicon holds as a whole, be it only in some contexts, is read before what could be built from its parts.
        return best is { Known.Count: 0, Endings.Count: 0, Place.Level: null } or { Known.Count: 0, Endings.Count: 0, Place: null }
            && KnownNames.Bodies(knowledge.Lexicon.Lookup(name)) is { Count: > 0 } bearers
            ? new NameReading { Span = best.Span, Surface = name, Known = bearers } : best;
    }

    /// <summary>Which bodies a reading may stand for without any context.</summary>
    public static BodyIdentity Identity(NameKnowledge knowledge, NameReading reading)
    {
        if (reading.Known.Count > 0)
        {
            var sure = reading.Known.Where(k => !k.Alias.Ambiguous).ToList();
            var bearers = sure.Count == 1 ? sure : reading.Known;
            return new BodyIdentity([.. bearers.Select(k => k.Entry.Name)], sure.Count == 1 || (bearers.Count == 1 && IsOwn(knowledge, bearers[0])));
        }

        if (Seated(knowledge, reading.Surface) is { } seated)
        {
            return new BodyIdentity([seated], true);
        }

        if (reading.Place?.Level is not null || (reading.Endings.Count > 0 && reading.Place is null && reading.Parent is null))
        {
            return new BodyIdentity([], false);
        }

        if (reading.Parent is { } parent && Identity(knowledge, parent) is { Sure: false, Names: var above })
        {
            var wholes = above.Select(a => a + reading.Rest).ToList();
            var known = wholes.Select(w => BuiltNames.Sole(knowledge.Lexicon.Lookup(w))?.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            return known is [var one] ? new BodyIdentity([one], true) : new BodyIdentity(wholes, false);
        }

        var resolved = new BodyResolver(knowledge, new ArticlePlaces(), new NamedBodies(reading.Surface)).Resolve(reading);
        return resolved is null ? new BodyIdentity([], false)
            : resolved.Candidates is { } candidates ? new BodyIdentity([.. candidates], false)
            : new BodyIdentity([resolved.Name], true);
    }

    /// <summary>The body that bears the name without the place before it and sits there, if there is only one: 扬州 + 苏北人民医院.</summary>
    public static string? Seated(NameKnowledge knowledge, string name)
    {
        var places = new List<NamePlace>();
        knowledge.Places.Read(name, 0, places);
        foreach (var place in places.Where(p => p.Level is null && p.Regions.Count == 1 && name.Length - p.Span.End > 3))
        {
            // 北京市儿童医院 is 北京儿童医院 with its city written out.
            var rest = name[place.Span.End..];
            var there = KnownNames.Bodies(knowledge.Lexicon.Lookup(rest)).Concat(place.Official ? KnownNames.Bodies(knowledge.Lexicon.Lookup(name[..(place.Span.End - 1)] + rest)) : [])
                .Where(n => n.Entry.Region.StartsWith(place.Regions[0].Path, StringComparison.Ordinal)).Select(n => n.Entry.Name).Distinct(StringComparer.Ordinal).ToList();
            if (there is [var one])
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>Whether a name that only one body bears is that body's even alone: 川师, 澎湃; not what any place may have, like 省药监局 or 新华医院.</summary>
    /// <remarks>In a text the same name may be a common word; of two names that are compared it is known that they are names.</remarks>
    private static bool IsOwn(NameKnowledge knowledge, LexiconName name) =>
        name.Alias is { Text: var text, From: null, To: null } && text.All(NameCharacters.IsHan) && LevelWord.At(text) is null && knowledge.Grammar.Endings.Find(text).Length == 0
        && (name.Entry.Kind is "media" or "company" || (name.Entry is { Kind: "government", Region: "" }) || (name.Entry.Kind == "association" && text.Length > 2) || (name.Entry.Kind == "university" && (text.Length > 2 || "大师财科农理工外传电".Contains(text[^1], StringComparison.Ordinal))));
}
