using HealthGraph.Dictionaries;
using HealthGraph.Extraction;
using HealthGraph.Extraction.Organizations;
using HealthGraph.Extraction.People;
using HealthGraph.Text;

namespace HealthGraph.BlindSpots;

/// <summary>Counts what the dictionaries do not cover, over any number of documents.</summary>
/// <remarks>Bounded: after 200,000 different strings new ones are only counted in <see cref="LeftOut"/>.</remarks>
/// <threadsafety>For one thread at a time.</threadsafety>
public sealed class BlindSpotTally
{
    private const int MostStrings = 200_000;

    private readonly Dictionary<(EntityType, string, BlindSpotReason), BlindSpot> spots = [];
    private readonly UnreadBodies bodies;
    private readonly UnreadPeople people;

    /// <summary>Starts with nothing counted.</summary>
    /// <param name="dictionaries">Those that the documents were read with.</param>
    public BlindSpotTally(DictionarySet dictionaries)
    {
        var findings = new List<Finding>();
        bodies = new UnreadBodies(NameGrammar.Load(dictionaries.Folders, findings), dictionaries.Segmenter);
        people = new UnreadPeople(PeopleLexicon.Load(dictionaries.Folders, findings));
    }

    /// <summary>How many finds were not counted because there were too many different ones.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Counts one document.</summary>
    public void Add(ExtractedBulletin document)
    {
        foreach (var article in document.Articles)
        {
            Add(Path.GetFileName(document.Bulletin.File), article);
        }
    }

    /// <summary>All blind spots, most frequent first; equal counts by reason, type and text.</summary>
    public IReadOnlyList<BlindSpot> Ranked() =>
        [.. spots.Values.OrderByDescending(s => s.Count).ThenBy(s => s.Reason).ThenBy(s => s.Type).ThenBy(s => s.Text, StringComparer.Ordinal)];

    private void Add(string file, ExtractedArticle extracted)
    {
        var text = extracted.Article.Text;
        var coverage = new Coverage(extracted);
        var sample = new SampleSentence(file, extracted.Article, SentenceSplitter.Split(text));
        var unread = bodies.Find(text, coverage).Concat(UnreadTitles.Find(text, coverage)).Concat(people.Find(text, coverage));
        foreach (var shape in unread)
        {
            Count(new BlindSpot(shape.Type, shape.Span.Of(text), BlindSpotReason.Unread, shape.Kind, [], 1, "", ""), shape.Span, sample);
        }

        foreach (var entity in extracted.Entities)
        {
            AddRead(entity, sample);
        }
    }

    private void AddRead(Entity entity, SampleSentence sample)
    {
        foreach (var mention in entity.Mentions)
        {
            if (ReasonOf(entity, mention) is { } reason)
            {
                Count(new BlindSpot(entity.Type, mention.Text, reason, entity.Kind, entity.Candidates, 1, "", ""), mention.Span, sample);
            }
        }
    }

    private static BlindSpotReason? ReasonOf(Entity entity, Mention mention) => entity switch
    {
        { Ambiguous: true } => BlindSpotReason.Ambiguous,
        { Type: EntityType.Policy } when mention is { Entry: null, Rule: not ("policy.short" or "policy.repeated") } => BlindSpotReason.Unknown,
        { Type: EntityType.Organization, Region: null, Parent: null } when mention.Entry?.StartsWith("bodies/", StringComparison.Ordinal) != true => BlindSpotReason.Unknown,
        _ => null,
    };

    private void Count(BlindSpot spot, TextSpan span, SampleSentence sample)
    {
        var key = (spot.Type, spot.Text, spot.Reason);
        if (spots.TryGetValue(key, out var known))
        {
            spots[key] = known with { Count = known.Count + 1 };
        }
        else if (spots.Count < MostStrings)
        {
            spots.Add(key, spot with { Place = sample.PlaceOf(span), Sentence = sample.Around(span) });
        }
        else
        {
            LeftOut++;
        }
    }
}
