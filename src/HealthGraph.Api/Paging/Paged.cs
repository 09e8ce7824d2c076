namespace HealthGraph.Api.Paging;

/// <summary>Cuts pages out of lists by keyset: a page costs one walk over the list, whichever page it is.</summary>
internal static class Paged
{
    /// <summary>The page of a list.</summary>
    /// <param name="items">The whole list, filtered, in any order; walked again where the count is asked for.</param>
    /// <param name="order">Its order.</param>
    /// <param name="request">Which page.</param>
    /// <param name="isSorted">The list is in its order already, so that the walk may end early.</param>
    /// <param name="count">Counts the whole list; null to walk it.</param>
    /// <typeparam name="T">The items.</typeparam>
    public static Connection Of<T>(IEnumerable<T> items, Ordering<T> order, PageRequest request, bool isSorted = false, Func<int>? count = null)
        where T : class
    {
        var after = request.After is { } a ? order.Read(a) : null;
        var before = request.Before is { } b ? order.Read(b) : null;
        var rest = items.Where(i => (after is null || order.Compare(i, after) > 0) && (before is null || order.Compare(i, before) < 0));
        var found = isSorted && !request.FromEnd ? [.. rest.Take(request.Size + 1)] : Nearest(rest, order, request);
        var more = found.Count > request.Size;
        if (more)
        {
            found.RemoveAt(request.FromEnd ? 0 : found.Count - 1);
        }

        var info = new PageInfo(
            request.FromEnd ? before is not null : more,
            request.FromEnd ? more : after is not null,
            found.Count == 0 ? null : order.CursorOf(found[0]),
            found.Count == 0 ? null : order.CursorOf(found[^1]));
        return new Connection(found, info, item => order.CursorOf((T)item), count ?? items.Count);
    }

    /// <summary>One more than the page holds of those nearest to its end, in order.</summary>
    private static List<T> Nearest<T>(IEnumerable<T> items, Ordering<T> order, PageRequest request)
        where T : class
    {
        // The worst of those kept stands on top, to be thrown out first.
        var worstFirst = request.FromEnd ? (IComparer<T>)order : Comparer<T>.Create((x, y) => order.Compare(y, x));
        var kept = new PriorityQueue<T, T>(worstFirst);
        foreach (var item in items)
        {
            if (kept.Count <= request.Size)
            {
                kept.Enqueue(item, item);
            }
            else
            {
                kept.EnqueueDequeue(item, item);
            }
        }

        var found = kept.UnorderedItems.Select(i => i.Element).ToList();
        found.Sort(order);
        return found;
    }
}
