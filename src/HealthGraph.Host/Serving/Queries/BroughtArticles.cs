using System.Collections.Concurrent;

namespace HealthGraph.Host.Serving.Queries;

/// <summary>Which articles the latest documents brought, by the document's path in the inbox. Bounded: for those who wait for what they gave.</summary>
internal sealed class BroughtArticles
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> articles = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>A document was committed.</summary>
    public void Add(string document, IReadOnlyList<string> ids)
    {
        articles[document] = ids;
        order.Enqueue(document);
        while (order.Count > Most && order.TryDequeue(out var oldest))
        {
            articles.TryRemove(oldest, out _);
        }
    }

    /// <summary>The ids of a document's articles; empty where it was committed long ago, or by another host.</summary>
    public IReadOnlyList<string> Of(string document) => articles.GetValueOrDefault(document) ?? [];
}
