using System.Reflection;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Extraction;

namespace HealthGraph;

/// <summary>The whole pipeline: a document in, its articles with everything found in them out.</summary>
/// <remarks>
/// <code>
/// documents    DocumentReader     bytes -> text -> bulletin head, articles, findings
/// text         sentences, dates, numbers
/// extraction   ArticleExtractor   detectors -> lattice -> linkers -> entities -> relations, events, indicators
/// </code>
/// What becomes of the result, a graph with its evidence, is told in <c>Graph/</c>. Immutable after construction: many threads may share one.
/// </remarks>
public sealed class BulletinReader
{
    private const int MostArticlesHeld = 1000;

    private readonly DocumentReader documents;
    private readonly ArticleExtractor extractor;
    private readonly string version;

    /// <summary>Makes a reader over loaded dictionaries.</summary>
    public BulletinReader(DocumentOptions options, DictionarySet dictionaries)
    {
        documents = new DocumentReader(options);
        version = $"{RuleVersion()}/{dictionaries.Version}";
        var findings = new List<Finding>(dictionaries.Findings);
        extractor = ExtractionStages.Create(dictionaries, findings);
        DictionaryFindings = findings;
    }

    /// <summary>What was wrong with the dictionaries; all else was loaded.</summary>
    public IReadOnlyList<Finding> DictionaryFindings { get; }

    /// <summary>Version of the rules and dictionaries: what <see cref="ExtractedBulletin.DictionaryVersion"/> will say.</summary>
    public string Version => version;

    /// <summary>Reads one file. Never throws for what the file holds: that is told in the findings.</summary>
    public ExtractedBulletin Read(string path) => Extract(documents.Read(path));

    /// <summary>Reads a document from a stream, such as standard input.</summary>
    /// <param name="name">Name for findings; its extension, where it has one, tells the format.</param>
    /// <param name="content">Read to its end, not closed.</param>
    public ExtractedBulletin Read(string name, Stream content) => Extract(documents.Read(name, content));

    /// <summary>Finds what a document that was read already names and states.</summary>
    /// <remarks>Of a document of more than a thousand articles (an archive in one file) each is read when it is asked for, and not kept.</remarks>
    public ExtractedBulletin Extract(Bulletin bulletin)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        IReadOnlyList<ExtractedArticle> articles = new ArticlesOnDemand(bulletin, extractor);
        articles = articles.Count > MostArticlesHeld ? articles : [.. articles];
        return new ExtractedBulletin(bulletin, articles, version);
    }

    // Rules are code: a claim made by other rules is another reading, just as with other dictionaries. 0.1.0+1a2b3c4d: release and commit.
    private static string RuleVersion()
    {
        var full = typeof(BulletinReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        var commit = full.IndexOf('+', StringComparison.Ordinal);
        return commit < 0 ? full : full[..Math.Min(full.Length, commit + 9)];
    }
}
