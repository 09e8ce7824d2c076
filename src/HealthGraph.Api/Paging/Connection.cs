namespace HealthGraph.Api.Paging;

/// <summary>A page of a list, as the connection types of the schema show it.</summary>
/// <param name="nodes">The items, in order.</param>
/// <param name="pageInfo">Where it lies.</param>
/// <param name="cursor">Gives the cursor of an item.</param>
/// <param name="count">Counts all items of the list.</param>
internal class Connection(IReadOnlyList<object> nodes, PageInfo pageInfo, Func<object, string> cursor, Func<int> count)
{
    /// <summary>The items, in order.</summary>
    public IReadOnlyList<object> Nodes { get; } = nodes;

    /// <summary>Where it lies.</summary>
    public PageInfo PageInfo { get; } = pageInfo;

    /// <summary>The items with their cursors.</summary>
    public IReadOnlyList<Edge> Edges => [.. Nodes.Select(n => new Edge(cursor(n), n))];

    /// <summary>How many there are on all pages; counted now.</summary>
    public int TotalCount => count();
}
