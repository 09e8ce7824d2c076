using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Facts;
using HealthGraph.Extraction.People;
using HealthGraph.Extraction.Policies;
using HealthGraph.Extraction.Topics;

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
        return new ArticleExtractor(
            [
                new PersonDetector(PeopleLexicon.Load(dictionaries.Folders, findings)),
                new PolicyDetector(dictionaries.Lexicon, PolicyKinds.Load(dictionaries.Folders, findings)),
                new TopicDetector(dictionaries.Lexicon, TopicContexts.Load(dictionaries.Folders, findings)),
            ],
            [
                new PersonLinker(),
                new PolicyLinker(),
                new TopicLinker(),
            ],
            FactReader.Load(dictionaries.Folders, findings));
    }
}
