using System.Runtime.CompilerServices;
using HealthGraph.Api.Filtering;
using HealthGraph.Api.Kinds;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>The subscriptions: what catch-ups bring, whoever wrote it, filtered like the lists.</summary>
internal sealed class SubscriptionFields(ApiParts parts, PropertyTables tables)
{
    /// <summary>Adds the streams.</summary>
    public void Add(SchemaBuilder builder)
    {
        builder.AddSubscription("Subscription", "articleIngested", c => Matching(
            Listen(c), tables.Articles, c.Argument<InputObject>("where"), news => news.NewArticles.Concat(news.ChangedArticles).Select(news.View.Article).OfType<ArticleView>(), c.Cancellation));
        builder.AddSubscription("Subscription", "eventFound", c => Matching(
            Listen(c), tables.Events, c.Argument<InputObject>("where"), news => news.NewEvents.Select(news.View.Event).OfType<EventView>(), c.Cancellation));
    }

    /// <summary>Begins to listen now, and tells at once of a filter that cannot be.</summary>
    private IAsyncEnumerable<CatchUp> Listen(FieldContext context) => parts.News.Listen(context.Cancellation);

    private static async IAsyncEnumerable<T> Matching<T>(
        IAsyncEnumerable<CatchUp> news, PropertyTable<T> table, InputObject? where, Func<CatchUp, IEnumerable<T>> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in news.WithCancellation(cancellation))
        {
            // A filter speaks of the graph that the news is of: a region may be new in it.
            var fits = table.Compile(where, new FilterScope(one.View, cancellation));
            foreach (var item in items(one).Where(fits))
            {
                yield return item;
            }
        }
    }
}
