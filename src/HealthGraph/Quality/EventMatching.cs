using HealthGraph.Extraction;
using static HealthGraph.Quality.Wording;

namespace HealthGraph.Quality;

/// <summary>Pairs annotated events with found ones: same type and sentence, each once, the best pairs first.</summary>
internal static class EventMatching
{
    /// <summary>The pairs in the order of the annotation; same trigger before other, then same date, then the order of the text.</summary>
    public static List<(GoldEvent Gold, Event Found)> Match(IReadOnlyList<GoldEvent> gold, IReadOnlyList<Event> found, string text)
    {
        var fits = from j in Enumerable.Range(0, gold.Count)
                   from i in Enumerable.Range(0, found.Count)
                   where string.Equals(gold[j].Type, found[i].Type, StringComparison.Ordinal)
                       && SentencesMeet(gold[j].Sentence, found[i].Evidence.Of(text))
                   orderby !string.Equals(Bare(gold[j].Trigger), Bare(found[i].Trigger), StringComparison.Ordinal), !SameDate(gold[j], found[i]), j, i
                   select (j, i);
        var pairs = new SortedDictionary<int, int>();
        var used = new HashSet<int>();
        foreach (var (j, i) in fits)
        {
            if (!pairs.ContainsKey(j) && used.Add(i))
            {
                pairs.Add(j, i);
            }
        }

        return [.. pairs.Select(p => (gold[p.Key], found[p.Value]))];
    }

    /// <summary>Whether both have the same date, or none.</summary>
    public static bool SameDate(GoldEvent gold, Event found) =>
        string.Equals(gold.Date is { Length: > 0 } date ? date : null, found.Date?.ToString(), StringComparison.Ordinal);
}
