namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>How many articles state an edge, and which statement is its evidence: the least by date, then id; an undated one comes last.</summary>
internal struct VisibleEdge
{
    // A date that Cypher puts in place of none.
    private const string NoDate = "9999";

    private string? date;

    /// <summary>How many articles state it.</summary>
    public int Articles { get; private set; }

    /// <summary>Id of the statement, null before the first.</summary>
    public string? Statement { get; private set; }

    /// <summary>Takes in what one article says.</summary>
    public void Take(string? publishedOn, string statement)
    {
        Articles++;
        var incoming = publishedOn ?? NoDate;
        var order = Statement is null ? -1 : string.CompareOrdinal(incoming, date);
        if (order < 0 || (order == 0 && string.CompareOrdinal(statement, Statement) < 0))
        {
            (date, Statement) = (incoming, statement);
        }
    }
}
