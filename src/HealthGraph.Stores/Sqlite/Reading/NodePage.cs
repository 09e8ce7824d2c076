namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>The first of many nodes, most articles first, then by id: what cannot be among them is not looked at any further.</summary>
/// <param name="limit">How many.</param>
/// <param name="after">The last node of the page before, or null.</param>
internal sealed class NodePage(int limit, (int Articles, string Id)? after)
{
    // The last of the page lies at the top, to be thrown out first.
    private readonly PriorityQueue<long, (int Articles, string Id)> best = new(Comparer<(int Articles, string Id)>.Create(static (a, b) => -Compare(a, b)));
    private readonly HashSet<long> taken = [];

    /// <summary>Whether a node of so many articles could be among them, whatever its id.</summary>
    public bool MayTake(int articles) =>
        (after is not { } last || articles <= last.Articles) && (best.Count < limit || !best.TryPeek(out _, out var worst) || articles >= worst.Articles);

    /// <summary>Whether a node would be among them.</summary>
    public bool WouldTake(int articles, string id) => MayTake(articles) && (after is not { } last || Compare((articles, id), last) > 0)
        && (best.Count < limit || !best.TryPeek(out _, out var worst) || Compare((articles, id), worst) < 0);

    /// <summary>Takes a node, once; another may have to go for it.</summary>
    public void Add(long key, int articles, string id)
    {
        if (!WouldTake(articles, id) || !taken.Add(key))
        {
            return;
        }

        best.Enqueue(key, (articles, id));
        if (best.Count > limit)
        {
            taken.Remove(best.Dequeue());
        }
    }

    /// <summary>Keys of the nodes, in order; the page is empty then.</summary>
    public List<long> Take()
    {
        var keys = new List<long>(best.Count);
        while (best.TryDequeue(out var key, out _))
        {
            keys.Add(key);
        }

        keys.Reverse();
        return keys;
    }

    private static int Compare((int Articles, string Id) a, (int Articles, string Id) b) =>
        b.Articles.CompareTo(a.Articles) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id);
}
