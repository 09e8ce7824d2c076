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

        return Page(found, order, request, more, count ?? items.Count);
    }

    /// <summary>The page of a list that is in its order: it costs by its size, wherever it lies.</summary>
    /// <param name="items">The whole list.</param>
    /// <param name="order">Its order.</param>
    /// <param name="request">Which page.</param>
    /// <typeparam name="T">The items.</typeparam>
    public static Connection OfSorted<T>(IReadOnlyList<T> items, Ordering<T> order, PageRequest request)
        where T : class
    {
        var from = request.After is { } a ? Place(items, order, order.Read(a), beyond: true) : 0;
        var to = Math.Max(from, request.Before is { } b ? Place(items, order, order.Read(b), beyond: false) : items.Count);
        var size = Math.Min(request.Size, to - from);
        var start = request.FromEnd ? to - size : from;
        List<T> found = [.. Enumerable.Range(start, size).Select(i => items[i])];
        return Page(found, order, request, to - from > size, () => items.Count);
    }

    private static Connection Page<T>(List<T> found, Ordering<T> order, PageRequest request, bool more, Func<int> count)
        where T : class
    {
        var info = new PageInfo(
            request.FromEnd ? request.Before is not null : more,
            request.FromEnd ? more : request.After is not null,
            found.Count == 0 ? null : order.CursorOf(found[0]),
            found.Count == 0 ? null : order.CursorOf(found[^1]));
        return new Connection(found, info, item => order.CursorOf((T)item), count);
    }

    /// <summary>The place of the first item that is not before a cursor, or that comes after it.</summary>
    private static int Place<T>(IReadOnlyList<T> items, Ordering<T> order, Cursor cursor, bool beyond)
        where T : class
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var compared = order.Compare(items[middle], cursor);
            (low, high) = compared < 0 || (beyond && compared == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
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
