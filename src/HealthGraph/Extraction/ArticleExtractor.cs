using HealthGraph.Documents;
using HealthGraph.Extraction.Facts;
using HealthGraph.Extraction.Vocabularies;

namespace HealthGraph.Extraction;

/// <summary>Reads one article: what it names, what each name stands for, and what it states about them.</summary>
/// <remarks>Immutable; many threads may share one.</remarks>
internal sealed class ArticleExtractor
{
    private readonly IDetector[] detectors;
    private readonly ILinker[] linkers;
    private readonly FactReader facts;
    private readonly Vocabulary vocabulary;

    /// <summary>Takes the stages in the order in which they run.</summary>
    /// <param name="detectors">Propose readings; their order does not matter.</param>
    /// <param name="linkers">Each sees what those before it found: places before the bodies that sit in them.</param>
    /// <param name="facts">Reads what the article states about the entities found.</param>
    /// <param name="vocabulary">The word lists that the detectors ask for.</param>
    public ArticleExtractor(IEnumerable<IDetector> detectors, IEnumerable<ILinker> linkers, FactReader facts, Vocabulary vocabulary) =>
        (this.detectors, this.linkers, this.facts, this.vocabulary) = ([.. detectors], [.. linkers], facts, vocabulary);

    /// <summary>Everything that the article names and states.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issue">Head of the bulletin that carries it, or null.</param>
    public ExtractedArticle Extract(Article article, Issue? issue)
    {
        var entities = Names(article, issue);
        var stated = Facts(article, issue, entities);
        return new ExtractedArticle(article, entities, stated.Relations, stated.Events, stated.Indicators);
    }

    /// <summary>The first half: what the article names.</summary>
    public IReadOnlyList<Entity> Names(Article article, Issue? issue)
    {
        using var words = vocabulary.Scan(article.Text);
        var context = new LinkingContext(article, issue, Read(new DetectionContext(article, issue, words)));
        foreach (var linker in linkers)
        {
            linker.Link(context);
        }

        return EntityGathering.Gather(context.Linked);
    }

    /// <summary>The second half: what it states about them.</summary>
    public ArticleFacts Facts(Article article, Issue? issue, IReadOnlyList<Entity> entities) => facts.Read(article, issue, entities);

    private List<Candidate> Read(DetectionContext context)
    {
        var candidates = new List<Candidate>();
        foreach (var detector in detectors)
        {
            detector.Detect(context, candidates);
        }

        return Lattice.BestPath(context.Text.Length, candidates);
    }
}
