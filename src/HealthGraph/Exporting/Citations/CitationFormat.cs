using System.Text;
using HealthGraph.Graph;

namespace HealthGraph.Exporting.Citations;

/// <summary>The articles as references, each once, by issue and place in it.</summary>
public sealed class CitationFormat : IExportFormat
{
    private readonly Func<int, ArticleNode, PartialDate?, string> write;

    private CitationFormat(string name, string file, Func<int, ArticleNode, PartialDate?, string> write) => (Name, File, this.write) = (name, file, write);

    /// <summary>References by GB/T 7714—2015, numbered, a line each.</summary>
    public static CitationFormat Gbt7714 { get; } = new("gbt7714", "citations.txt", Citations.Gbt7714.Of);

    /// <summary>Entries for BibTeX.</summary>
    public static CitationFormat BibTeX { get; } = new("bibtex", "citations.bib", (_, article, quotedOn) => Citations.BibTeX.Of(article, quotedOn));

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? File { get; }

    /// <inheritdoc/>
    public bool IsOfWholeArticles => true;

    /// <inheritdoc/>
    public async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(target);
        await using var output = new StreamWriter(target.Create(File!), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        var cited = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (article, _, _) in graph.PlacedArticlesAsync(cancellationToken))
        {
            if (cited.Add(article.Id))
            {
                await output.WriteLineAsync(write(cited.Count, article, graph.CarriedOn(article.Id)));
            }
        }
    }
}
