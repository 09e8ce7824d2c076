namespace HealthGraph.Dictionaries;

/// <summary>One row of a dictionary file.</summary>
public sealed class DictionaryRow
{
    private readonly List<string> columns;
    private readonly string[] cells;

    internal DictionaryRow(string file, int line, List<string> columns, string[] cells) =>
        (File, Line, this.columns, this.cells) = (file, line, columns, cells);

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>1-based line.</summary>
    public int Line { get; }

    /// <summary>The trimmed cell of a column; empty where the row or the header has none.</summary>
    public string this[string column]
    {
        get
        {
            var index = columns.IndexOf(column);
            return index >= 0 && index < cells.Length ? cells[index].Trim() : "";
        }
    }

    /// <summary>The parts of a cell that holds a list (<c>a|b|c</c>), trimmed, empty ones left out.</summary>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The aliases of a cell, with their marks read.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="findings">Receives a finding for each mark that cannot be read; that alias is left out.</param>
    public IEnumerable<Alias> Aliases(string column, ICollection<Finding> findings)
    {
        foreach (var text in List(column))
        {
            if (Alias.TryParse(text) is { } alias)
            {
                yield return alias;
            }
            else
            {
                findings.Add(Fault($"The alias '{text}' has a mark that cannot be read", "Write alias, alias?, alias@2013-2018 or alias?@-2013."));
            }
        }
    }

    /// <summary>A finding about this row.</summary>
    /// <param name="what">What is wrong, without a full stop.</param>
    /// <param name="advice">What to do.</param>
    public Finding Fault(string what, string advice) => new(FindingCode.DictionaryLine, File, Line, null, what + ".", advice);
}
