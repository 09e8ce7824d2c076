using System.Collections;

namespace HealthGraph.Api.Paging;

/// <summary>A list from its end.</summary>
internal static class Backwards
{
    /// <summary>The items, the last one first; each is asked for when it is reached.</summary>
    public static IReadOnlyList<T> Walk<T>(IReadOnlyList<T> items) => new Reversed<T>(items);

    private sealed class Reversed<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
    {
        public int Count => items.Count;

        public T this[int index] => items[items.Count - 1 - index];

        public IEnumerator<T> GetEnumerator()
        {
            for (var i = items.Count - 1; i >= 0; i--)
            {
                yield return items[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
