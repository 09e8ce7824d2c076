using HealthGraph.Api.Evidence;
using HealthGraph.Api.Paging;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>Pages of mentions. Which articles hold them is known; only the statements of those that a page needs are asked of the store.</summary>
internal static class MentionPages
{
    private static readonly Ordering<MentionItem> Order = new(
    [
        (SortKeys.Date<MentionItem>("date", m => m.Article.Date), true), (SortKeys.Text<MentionItem>("article", m => m.Article.Id), true),
        (SortKeys.Number<MentionItem>("start", m => m.Start), false), (SortKeys.Text<MentionItem>("id", m => m.Statement.Id), false),
    ]);

    /// <summary>The mentions of an entity, latest article first, by place in the text.</summary>
    public static async ValueTask<Connection> OfEntityAsync(NodeView entity, StoreLoaders store, FieldContext context)
    {
        var request = PageRequest.Of(context);
        var edge = request.FromEnd ? request.Before : request.After;
        var found = new List<MentionItem>();
        foreach (var chunk in Articles(entity, request, edge is null ? null : Order.Read(edge)).Chunk(request.Size + 2))
        {
            var lists = await Task.WhenAll(chunk.Select(a => store.MentionsAsync(a.Id, context)));
            found.AddRange(chunk.Zip(lists).SelectMany(c => c.Second.Where(s => string.Equals(s.Object, entity.Id, StringComparison.Ordinal)).Select(s => new MentionItem(c.First, entity, s))));
            if (Enough(found, request, edge))
            {
                break;
            }
        }

        return Paged.Of(found, Order, request, count: () => entity.Mentions);
    }

    /// <summary>The mentions in an article, by place in the text.</summary>
    public static async ValueTask<Connection> OfArticleAsync(ArticleView article, GraphView view, StoreLoaders store, FieldContext context)
    {
        var request = PageRequest.Of(context);
        var statements = await store.MentionsAsync(article.Id, context);
        var nodes = statements.Select(s => s.Object!).Distinct(StringComparer.Ordinal).Select(view.Node).OfType<NodeView>().ToDictionary(n => n.Id, StringComparer.Ordinal);
        var found = statements.Where(s => nodes.ContainsKey(s.Object!)).Select(s => new MentionItem(article, nodes[s.Object!], s)).ToList();
        return Paged.Of(found, Order, request);
    }

    /// <summary>The articles that may hold the page, from its edge on.</summary>
    private static IEnumerable<ArticleView> Articles(NodeView entity, PageRequest request, Cursor? edge)
    {
        var all = request.FromEnd ? entity.Articles : Backwards.Walk(entity.Articles);
        var start = edge is null ? 0 : Start(all, PartialDate.TryParse(edge.Values[0]), edge.Values[1], request.FromEnd);
        return Enumerable.Range(start, all.Count - start).Select(i => all[i]);
    }

    /// <summary>The place of an article in the walk, or where it would be.</summary>
    private static int Start(IReadOnlyList<ArticleView> all, PartialDate? date, string? id, bool fromEnd)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            // Latest first, articles without a date last; the walk from the end meets them the other way round.
            var middle = (low + high) / 2;
            var order = Nullable.Compare(date, all[middle].Date) is var byDate and not 0 ? byDate : string.CompareOrdinal(id, all[middle].Id);
            (low, high) = (fromEnd ? order > 0 : order < 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool Enough(List<MentionItem> found, PageRequest request, string? edge)
    {
        if (edge is null)
        {
            return found.Count > request.Size;
        }

        var cursor = Order.Read(edge);
        return found.Count(m => request.FromEnd ? Order.Compare(m, cursor) < 0 : Order.Compare(m, cursor) > 0) > request.Size;
    }
}
