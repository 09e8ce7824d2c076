namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>Takes the nodes and relationships of a database; nodes come before the relationships that tie them.</summary>
internal interface INeo4jSink
{
    /// <summary>Takes a node.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="labels">All its labels.</param>
    /// <param name="values">A value a column: string, int, double, a list of strings or ints, or null.</param>
    void Node(Neo4jTable table, IReadOnlyList<string> labels, IReadOnlyList<object?> values);

    /// <summary>Takes a relationship.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="type">Its type.</param>
    /// <param name="from">Id of the node where it begins, of the ids that the table names.</param>
    /// <param name="to">Id of the <c>Node</c> where it ends.</param>
    /// <param name="values">A value a column.</param>
    void Relationship(Neo4jTable table, string type, string from, string to, IReadOnlyList<object?> values);
}
