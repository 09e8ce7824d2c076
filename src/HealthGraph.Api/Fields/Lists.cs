using HealthGraph.Api.Filtering;
using HealthGraph.Api.Paging;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>Answers fields that are lists with <c>where</c>, <c>order</c> and a page.</summary>
internal static class Lists
{
    /// <summary>The page that a field asks for.</summary>
    /// <param name="items">The whole list.</param>
    /// <param name="table">What it can be filtered and ordered by.</param>
    /// <param name="usual">Its order where none is asked for, which the list has already where <paramref name="isSorted"/>.</param>
    /// <param name="isSorted">Whether it has.</param>
    /// <param name="view">The graph.</param>
    /// <param name="context">The field.</param>
    /// <typeparam name="T">The items.</typeparam>
    public static Connection Page<T>(IEnumerable<T> items, PropertyTable<T> table, Ordering<T> usual, bool isSorted, GraphView view, FieldContext context)
        where T : class
    {
        var where = FilterSize.Checked(context);
        var order = table.Order(context.Argument<IReadOnlyList<InputObject>>("order"));
        if (where is null && order is null && isSorted && items is IReadOnlyList<T> list)
        {
            return Paged.OfSorted(list, usual, PageRequest.Of(context));
        }

        var fitting = where is null ? items : items.Where(table.Compile(where, new FilterScope(view, context.Cancellation)));
        return Paged.Of(Stoppable(fitting, context.Cancellation), order ?? usual, PageRequest.Of(context), isSorted && order is null);
    }

    /// <summary>A long walk ends when nobody waits for it any more.</summary>
    public static IEnumerable<T> Stoppable<T>(IEnumerable<T> items, CancellationToken cancellation)
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
