namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Where a node that an article names stands.</summary>
internal enum NodePlace
{
    /// <summary>In a row of its own.</summary>
    Row,

    /// <summary>It is the article.</summary>
    Article,

    /// <summary>With the article, whose own it is.</summary>
    Own,
}
