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
        builder.AddSubscription("Subscription", "articleIngested", c => Told(c, tables.Articles, news => news.NewArticles.Concat(news.ChangedArticles).Select(news.View.Article).OfType<ArticleView>()));
        builder.AddSubscription("Subscription", "eventFound", c => Told(c, tables.Events, news => news.NewEvents.Select(news.View.Event).OfType<EventView>()));
    }

    /// <summary>Tells at once of a filter that cannot be, or begins to listen now.</summary>
    private IAsyncEnumerable<T> Told<T>(FieldContext context, PropertyTable<T> table, Func<CatchUp, IEnumerable<T>> items)
    {
        var where = FilterSize.Checked(context);
        if (parts.Index.Current is { ArticleCount: > 0 } known)
        {
            table.Compile(where, new FilterScope(known, context.Cancellation));
        }

        return Matching(parts.News.Listen(context.Cancellation), table, where, items, context.Cancellation);
    }

    private static async IAsyncEnumerable<T> Matching<T>(
        IAsyncEnumerable<CatchUp> news, PropertyTable<T> table, InputObject? where, Func<CatchUp, IEnumerable<T>> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in news.WithCancellation(cancellation))
        {
            // A filter speaks of the graph that the news is of: a region may be new in it.
            foreach (var item in items(one).Where(Test(table, where, new FilterScope(one.View, cancellation))))
            {
                yield return item;
            }
        }
    }

    private static Func<T, bool> Test<T>(PropertyTable<T> table, InputObject? where, FilterScope scope)
    {
        try
        {
            return table.Compile(where, scope);
        }
        catch (GraphQLException e) when (e.Code is NodeNames.NotFoundCode)
        {
            // What the filter names is not in the graph yet, so nothing in it fits.
            return _ => false;
        }
    }
}
