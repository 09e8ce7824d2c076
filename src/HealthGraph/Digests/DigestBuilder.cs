using HealthGraph.Exporting;
using HealthGraph.Graph;

namespace HealthGraph.Digests;

/// <summary>Makes digests.</summary>
public static class DigestBuilder
{
    private const int NodesAtOnce = 500;

    /// <summary>The digest of an issue, or of a span of days. The articles are read twice; memory is that of what is new.</summary>
    /// <param name="reader">The graph.</param>
    /// <param name="issue">The issue, or null.</param>
    /// <param name="dates">The days, where no issue is given.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="GraphStoreException">The store failed.</exception>
    public static async Task<Digest> BuildAsync(IGraphReader reader, IssueNode? issue, ExportDates dates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var range = await DigestRange.ReadAsync(reader, issue, dates, cancellationToken);
        var resolver = new StatementResolver(await reader.ResolutionAsync(cancellationToken));
        var facts = new List<ArticleFacts>();
        await foreach (var stored in reader.StoredArticlesAsync(cancellationToken))
        {
            if (range.TurnOf(stored.Article) is 0)
            {
                facts.Add(new ArticleFacts(stored, resolver));
            }
        }

        var (earlier, count) = (new EarlierFacts(facts), 0);
        await foreach (var stored in reader.StoredArticlesAsync(cancellationToken))
        {
            if (range.TurnOf(stored.Article) < 0)
            {
                earlier.Take(new ArticleFacts(stored, resolver));
                count++;
            }
        }

        facts.Sort((a, b) => ByDate(a.Article, b.Article));
        var news = new News(facts, earlier);
        var sections = new DigestSections(news, await NamesAsync(reader, news.Nodes(), cancellationToken));
        return new Digest(issue, dates, facts.Count, count, sections.All());
    }

    private static int ByDate(ArticleNode left, ArticleNode right)
    {
        var byDate = string.CompareOrdinal(left.PublishedOn?.ToString() ?? "~", right.PublishedOn?.ToString() ?? "~");
        return byDate != 0 ? byDate : string.CompareOrdinal(left.Id, right.Id);
    }

    private static async Task<Dictionary<string, string>> NamesAsync(IGraphReader reader, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var chunk in ids.Distinct(StringComparer.Ordinal).Chunk(NodesAtOnce))
        {
            foreach (var node in await reader.NodesAsync(chunk, cancellationToken))
            {
                names[node.Id] = node.Name;
            }
        }

        return names;
    }
}
