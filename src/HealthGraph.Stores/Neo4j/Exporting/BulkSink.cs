using System.Globalization;
using System.Text;
using HealthGraph.Exporting;

namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>Writes the tables as CSV for <c>neo4j-admin database import</c>.</summary>
/// <remarks>
/// Every string is quoted, so that an empty one is no null and a line end no end of a row. The values of a list are parted by the control
/// character U+001F; where one holds it, a space stands in its place.
/// </remarks>
internal sealed class BulkSink : INeo4jSink, IDisposable
{
    /// <summary>What parts the values of a list.</summary>
    public const char ListDelimiter = '\u001F';

    private readonly Dictionary<Neo4jTable, StreamWriter> files = [];

    /// <summary>Starts all files, with their headers.</summary>
    public BulkSink(IExportTarget target)
    {
        foreach (var table in (IEnumerable<Neo4jTable>)[.. Neo4jTables.OfNodes, .. Neo4jTables.OfRelationships])
        {
            var file = new StreamWriter(target.Create(table.Name + ".csv"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
            files.Add(table, file);
            file.WriteLine(Header(table));
        }
    }

    /// <summary>Bytes of the longest value, at most: the importer's buffer must hold it.</summary>
    public int LongestValue { get; private set; }

    /// <inheritdoc/>
    public void Node(Neo4jTable table, IReadOnlyList<string> labels, IReadOnlyList<object?> values)
    {
        var file = files[table];
        Write(file, labels);
        Write(file, table, values);
    }

    /// <inheritdoc/>
    public void Relationship(Neo4jTable table, string type, string from, string to, IReadOnlyList<object?> values)
    {
        var file = files[table];
        Write(file, from);
        file.Write(',');
        Write(file, to);
        file.Write(',');
        Write(file, type);
        Write(file, table, values);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in files.Values)
        {
            file.Dispose();
        }
    }

    private static string Header(Neo4jTable table)
    {
        var properties = table.Columns.Select((c, i) => i == 0 && table.Ids is { } ids ? $"{c.Name}:ID({ids})" : $"{c.Name}:{c.Type}");
        return string.Join(',', table.From is { } from ? [$":START_ID({from})", ":END_ID(Node)", ":TYPE", .. properties] : [":LABEL", .. properties]);
    }

    private void Write(StreamWriter file, Neo4jTable table, IReadOnlyList<object?> values)
    {
        if (values.Count != table.Columns.Length)
        {
            throw new ArgumentException($"{values.Count} values for the {table.Columns.Length} columns of {table.Name}.", nameof(values));
        }

        foreach (var value in values)
        {
            file.Write(',');
            Write(file, value);
        }

        file.WriteLine();
    }

    private void Write(StreamWriter file, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Write(file, text);
                break;
            case IEnumerable<string> texts:
                Write(file, string.Join(ListDelimiter, texts.Select(t => t.Replace(ListDelimiter, ' '))));
                break;
            case IEnumerable<int> numbers:
                file.Write(string.Join(ListDelimiter, numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))));
                break;
            default:
                file.Write(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Write(StreamWriter file, string text)
    {
        LongestValue = Math.Max(LongestValue, text.Length * 3);
        file.Write('"');
        file.Write(text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        file.Write('"');
    }
}
