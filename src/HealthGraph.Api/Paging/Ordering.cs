namespace HealthGraph.Api.Paging;

/// <summary>A total order: keys in turn, the id last.</summary>
/// <typeparam name="T">What is ordered.</typeparam>
internal sealed class Ordering<T>(IReadOnlyList<(SortKey<T> Key, bool Descending)> keys) : IComparer<T>
{
    /// <summary>What a cursor must have been made under to be understood.</summary>
    public string Signature { get; } = string.Join(',', keys.Select(k => (k.Descending ? "-" : "") + k.Key.Name));

    /// <inheritdoc/>
    public int Compare(T? x, T? y)
    {
        foreach (var (key, descending) in keys)
        {
            if (key.Compare(x!, y!, descending) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>Whether an item comes before (negative) or after (positive) what a cursor stands for.</summary>
    public int Compare(T item, Cursor cursor)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i].Key.CompareWith(item, cursor.Values[i], keys[i].Descending) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>The cursor of an item.</summary>
    public string CursorOf(T item) => new Cursor(Signature, [.. keys.Select(k => k.Key.Remember(item))]).ToString();

    /// <summary>Reads a cursor of this order.</summary>
    /// <exception cref="HealthGraph.GraphQL.GraphQLException">It is none.</exception>
    public Cursor Read(string text) => Cursor.Parse(text, Signature, keys.Count);
}
