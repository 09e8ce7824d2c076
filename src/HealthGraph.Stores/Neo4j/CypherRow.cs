namespace HealthGraph.Stores.Neo4j;

/// <summary>One row of a result: its values in the order of the statement's RETURN.</summary>
/// <param name="values">The values.</param>
public readonly struct CypherRow(object?[] values)
{
    /// <summary>All values.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>A string.</summary>
    /// <exception cref="InvalidCastException">It is none.</exception>
    public string Text(int column) => (string)values[column]!;

    /// <summary>A string or null.</summary>
    public string? TextOrNull(int column) => (string?)values[column];

    /// <summary>A whole number.</summary>
    public long Number(int column) => (long)values[column]!;

    /// <summary>A whole number or null.</summary>
    public int? NumberOrNull(int column) => values[column] is long number ? checked((int)number) : null;

    /// <summary>A number; whole numbers count as numbers.</summary>
    public double Real(int column) => values[column] is long whole ? whole : (double)values[column]!;

    /// <summary>A date as the model prints it, or null.</summary>
    public PartialDate? Date(int column) => PartialDate.TryParse(TextOrNull(column));

    /// <summary>A list of rows.</summary>
    public IEnumerable<CypherRow> Rows(int column) => ((object?[])values[column]!).Select(row => new CypherRow((object?[])row!));
}
