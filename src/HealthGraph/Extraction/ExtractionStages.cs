using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction;

/// <summary>The stages of extraction, in the one place that lists them.</summary>
internal static class ExtractionStages
{
    /// <summary>Detectors in any order; linkers so that each finds what it stands on: places, then bodies, then the rest.</summary>
    public static ArticleExtractor Create(DictionarySet dictionaries)
    {
        ArgumentNullException.ThrowIfNull(dictionaries);
        return new ArticleExtractor([], []);
    }
}
