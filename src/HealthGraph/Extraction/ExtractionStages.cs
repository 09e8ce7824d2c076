using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Facts;
using HealthGraph.Extraction.Organizations;
using HealthGraph.Extraction.People;
using HealthGraph.Extraction.Places;
using HealthGraph.Extraction.Policies;
using HealthGraph.Extraction.Topics;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction;

/// <summary>The stages of extraction, in the one place that lists them.</summary>
internal static class ExtractionStages
{
    /// <summary>Detectors in any order; linkers so that each finds what it stands on: places, then bodies, then the rest.</summary>
    /// <param name="dictionaries">Loaded dictionaries; small tables of the stages are read from their folders.</param>
    /// <param name="findings">Receives what was wrong with those tables.</param>
    public static ArticleExtractor Create(DictionarySet dictionaries, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(dictionaries);
        var (folders, lexicon) = (dictionaries.Folders, dictionaries.Lexicon);
        var regions = dictionaries.Regions;
        var segmenter = new TableLoad<ISegmenter?>(_ => dictionaries.Segmenter);
        var people = new TableLoad<PeopleLexicon>(found => PeopleLexicon.Load(folders, found));
        var facts = new TableLoad<FactReader>(found => FactReader.Load(folders, found));
        var placeWords = PlaceWords.Load(folders, findings);
        var names = new NameKnowledge(lexicon, regions, NameGrammar.Load(folders, findings));
        var persons = people.Take(findings);
        (WordKinds Kind, DoubleArrayTrie Words)[] lists =
        [
            .. names.Lists, (WordKinds.Shields, placeWords.Words), (WordKinds.PersonWords, persons.Beside),
            (WordKinds.Topics, lexicon.Words), (WordKinds.Policies, lexicon.Words),
        ];
        var index = dictionaries.Keep("words",
            () => WordIndex.Build(lists.Select(l => (l.Kind, l.Words.Entries().Where(e => Serves(l.Kind, e.Value, lexicon))))),
            (built, writer) => built.Write(writer), WordIndex.Read, findings);
        return new ArticleExtractor(
            [
                new PlaceDetector(regions, placeWords, segmenter.Take(findings)),
                new OrganizationDetector(names),
                new PersonDetector(persons),
                new PolicyDetector(lexicon, PolicyKinds.Load(folders, findings), PolicyWords.Load(folders, findings)),
                new TopicDetector(lexicon, TopicContexts.Load(folders, findings)),
            ],
            [
                new PlaceLinker(regions, placeWords, lexicon),
                new OrganizationLinker(names),
                new PersonLinker(),
                new PolicyLinker(),
                new TopicLinker(),
            ],
            facts.Take(findings),
            new Vocabulary(lists, index));
    }

    // One lexicon serves three detectors, each with the names that its own kind bears.
    private static bool Serves(WordKinds kind, int value, Lexicon lexicon) => kind switch
    {
        WordKinds.Names => lexicon.Names(value).Any(Organizations.KnownNames.Counts),
        WordKinds.Topics => lexicon.Names(value).Any(n => n.Entry.Type == EntityType.Topic),
        WordKinds.Shields => ((PlaceWordKind)value & PlaceWordKind.Shield) != 0,
        WordKinds.Policies => lexicon.Names(value).Any(Policies.KnownNames.IsClearPolicy),
        _ => true,
    };
}
