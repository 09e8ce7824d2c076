namespace HealthGraph.Api.Paging;

/// <summary>Walks lists from their end.</summary>
internal static class Backwards
{
    /// <summary>The items, the last one first; each is asked for when it is reached.</summary>
    public static IEnumerable<T> Walk<T>(IReadOnlyList<T> items)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            yield return items[i];
        }
    }
}
