using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Reads a single string as the name of a body, with the same rules that find names in texts.</summary>
internal static class NameReader
{
    /// <summary>The best reading of the whole string, or null where it is built like no body's name.</summary>
    public static NameReading? Read(NameKnowledge knowledge, string name)
    {
        NameReading? best = null;
        var worth = 0.0;
        new NameScan(knowledge, name, (reading, weight, rule) =>
        {
            if (reading.Span.Length == name.Length && reading.Shared.Count == 0 && weight > worth)
            {
                (best, worth) = (reading, weight);
            }
        }).Run();
        return best;
    }

    /// <summary>Which bodies a reading may stand for without any context.</summary>
    public static BodyIdentity Identity(NameKnowledge knowledge, NameReading reading)
    {
        if (reading.Known.Count > 0)
        {
            var sure = reading.Known.Where(k => !k.Alias.Ambiguous).ToList();
            var bearers = sure.Count == 1 ? sure : reading.Known;
            return new BodyIdentity([.. bearers.Select(k => k.Entry.Name)], sure.Count == 1);
        }

        if (reading.Place?.Level is not null || (reading.Endings.Count > 0 && reading.Place is null && reading.Parent is null))
        {
            return new BodyIdentity([], false);
        }

        if (reading.Parent is { } parent && Identity(knowledge, parent) is { Sure: false, Names: var above })
        {
            return new BodyIdentity([.. above.Select(a => a + reading.Rest)], false);
        }

        var resolved = new BodyResolver(knowledge, new ArticlePlaces(), new NamedBodies(reading.Surface)).Resolve(reading);
        return resolved is null ? new BodyIdentity([], false)
            : resolved.Candidates is { } candidates ? new BodyIdentity([.. candidates], false)
            : new BodyIdentity([resolved.Name], true);
    }
}
