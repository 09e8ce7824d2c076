namespace HealthGraph.Graph.Index;

/// <summary>Which facts about a node are wanted: of a node of very many articles, most are edges to events and articles, which are seldom asked for one by one.</summary>
internal enum FactPart
{
    /// <summary>All.</summary>
    All,

    /// <summary>Properties, words of mentions, and edges to entities.</summary>
    Own,

    /// <summary>Edges, whatever is at their other end.</summary>
    Edges,

    /// <summary>Edges to events.</summary>
    Events,
}
