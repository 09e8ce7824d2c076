using HealthGraph.Documents;

namespace HealthGraph.Extraction;

/// <summary>Reads one article: what it names, and what each name stands for.</summary>
/// <remarks>Immutable; many threads may share one.</remarks>
internal sealed class ArticleExtractor
{
    private readonly IDetector[] detectors;
    private readonly ILinker[] linkers;

    /// <summary>Takes the stages in the order in which they run.</summary>
    /// <param name="detectors">Propose readings; their order does not matter.</param>
    /// <param name="linkers">Each sees what those before it found: places before the bodies that sit in them.</param>
    public ArticleExtractor(IEnumerable<IDetector> detectors, IEnumerable<ILinker> linkers) =>
        (this.detectors, this.linkers) = ([.. detectors], [.. linkers]);

    /// <summary>Everything that the article names.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issue">Head of the bulletin that carries it, or null.</param>
    public ExtractedArticle Extract(Article article, Issue? issue)
    {
        var context = new LinkingContext(article, issue, Read(new DetectionContext(article, issue)));
        foreach (var linker in linkers)
        {
            linker.Link(context);
        }

        return new ExtractedArticle(article, EntityGathering.Gather(context.Linked), [], [], []);
    }

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
