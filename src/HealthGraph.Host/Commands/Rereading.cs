using HealthGraph.Documents;
using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary>Reads stored articles again with the dictionaries of today, each beside the issue that carried it, which its dates hang on.</summary>
internal sealed class Rereading(BulletinReader reader, ArticleStatements statements)
{
    private const int RecordsAtOnce = 128;

    /// <summary>Every stored article with the records that a new reading makes of it, one for each issue; extracted on every core.</summary>
    public IAsyncEnumerable<(ArticleRecord Stored, IReadOnlyList<ArticleRecord> Read)> RunAsync(IGraphReader store, CancellationToken cancellationToken) =>
        RunAsync(GraphCopy.RecordsAsync(store, cancellationToken), cancellationToken);

    /// <summary>The same of some records; those of one article follow each other.</summary>
    public async IAsyncEnumerable<(ArticleRecord Stored, IReadOnlyList<ArticleRecord> Read)> RunAsync(
        IAsyncEnumerable<ArticleRecord> records, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new List<ArticleRecord>();
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            // The records of one article follow each other and stay together.
            if (chunk.Count >= RecordsAtOnce && !IsSameArticle(chunk[^1], record))
            {
                foreach (var read in Read(chunk, cancellationToken))
                {
                    yield return read;
                }

                chunk = [];
            }

            chunk.Add(record);
        }

        foreach (var read in Read(chunk, cancellationToken))
        {
            yield return read;
        }
    }

    /// <summary>Which of the readings a store would keep.</summary>
    public static ArticleRecord Kept(ArticleRecord stored, IReadOnlyList<ArticleRecord> read)
    {
        var kept = stored;
        foreach (var record in read)
        {
            var article = kept.Article;
            kept = ArticlePrecedence.Replaces(record.Article, article.Text.Length, article.ContentHash, article.DictionaryVersion, article.Digest) ? record : kept;
        }

        return kept;
    }

    private IEnumerable<(ArticleRecord Stored, IReadOnlyList<ArticleRecord> Read)> Read(List<ArticleRecord> chunk, CancellationToken cancellationToken)
    {
        var read = chunk.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(ReadOne).ToList();
        return chunk.Zip(read).GroupBy(p => p.First.Article.Id, StringComparer.Ordinal)
            .Select(g => (g.First().First, (IReadOnlyList<ArticleRecord>)[.. g.Select(p => p.Second)]));
    }

    private ArticleRecord ReadOne(ArticleRecord stored)
    {
        var (node, issue) = (stored.Article, IssueOf(stored.Issue));
        var article = new Article(stored.Ordinal, node.Title, node.Source, node.Url, node.PublishedOn, node.Text[(node.Title.Length + 1)..], SourceMap.Empty);
        var extracted = reader.Extract(new Bulletin(node.Id, issue, [article], []));
        return statements.Record(extracted.Articles[0], issue, extracted.DictionaryVersion);
    }

    private static Issue? IssueOf(IssueNode? node) => node is null
        ? null
        : new Issue(node.Series, node.Number, node.PublishedOn, node.CoverageStart, node.CoverageEnd, node.Publisher);

    private static bool IsSameArticle(ArticleRecord left, ArticleRecord right) => string.Equals(left.Article.Id, right.Article.Id, StringComparison.Ordinal);
}
