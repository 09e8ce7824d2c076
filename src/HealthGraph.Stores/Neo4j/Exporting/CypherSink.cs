using System.Globalization;
using System.Text;

namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>Writes nodes and relationships as Cypher statements of many rows each; each statement ends with a semicolon and a line feed.</summary>
/// <param name="output">Stays open.</param>
internal sealed class CypherSink(TextWriter output) : INeo4jSink
{
    // A row of an article may hold megabytes.
    private const int MostRows = 500;
    private const int MostCharacters = 200_000;

    private readonly Dictionary<string, StringBuilder> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StringBuilder> relationships = new(StringComparer.Ordinal);
    private readonly Dictionary<StringBuilder, int> rows = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public void Node(Neo4jTable table, IReadOnlyList<string> labels, IReadOnlyList<object?> values)
    {
        var text = Batch(nodes, string.Join(':', labels));
        WriteMap(text, table, values);
        if (IsFull(text))
        {
            FlushNodes();
        }
    }

    /// <inheritdoc/>
    public void Relationship(Neo4jTable table, string type, string from, string to, IReadOnlyList<object?> values)
    {
        var text = Batch(relationships, $"{table.From} {type}").Append('[');
        Write(text, from);
        Write(text.Append(','), to);
        WriteMap(text.Append(','), table, values);
        text.Append(']');
        if (IsFull(text))
        {
            Flush();
        }
    }

    /// <summary>Writes what is left.</summary>
    public void Flush()
    {
        FlushNodes();
        foreach (var (key, text) in relationships.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            var parts = key.Split(' ');
            output.Write($"UNWIND [{text}] AS row MATCH (a:{parts[0]} {{id: row[0]}}) MATCH (b:Node {{id: row[1]}}) CREATE (a)-[r:{parts[1]}]->(b) SET r = row[2];\n");
        }

        relationships.Clear();
        rows.Clear();
    }

    private void FlushNodes()
    {
        foreach (var (labels, text) in nodes.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            output.Write($"UNWIND [{text}] AS row CREATE (n:{labels}) SET n = row;\n");
            rows.Remove(text);
        }

        nodes.Clear();
    }

    private bool IsFull(StringBuilder text) => text.Length >= MostCharacters || rows[text] >= MostRows;

    private StringBuilder Batch(Dictionary<string, StringBuilder> batches, string key)
    {
        if (!batches.TryGetValue(key, out var text))
        {
            batches.Add(key, text = new StringBuilder());
        }
        else
        {
            text.Append(',');
        }

        rows[text] = rows.GetValueOrDefault(text) + 1;
        return text;
    }

    private static void WriteMap(StringBuilder text, Neo4jTable table, IReadOnlyList<object?> values)
    {
        text.Append('{');
        var first = true;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                text.Append(first ? "" : ",").Append(table.Columns[i].Name).Append(':');
                Write(text, value);
                first = false;
            }
        }

        text.Append('}');
    }

    private static void Write(StringBuilder text, object value) => _ = value switch
    {
        string s => Write(text, s),
        IEnumerable<string> list => WriteList(text, list),
        IEnumerable<int> list => text.Append('[').AppendJoin(',', list.Select(n => n.ToString(CultureInfo.InvariantCulture))).Append(']'),
        double number => text.Append(Real(number)),
        _ => text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
    };

    private static StringBuilder WriteList(StringBuilder text, IEnumerable<string> list)
    {
        text.Append('[');
        var first = true;
        foreach (var item in list)
        {
            Write(first ? text : text.Append(','), item);
            first = false;
        }

        return text.Append(']');
    }

    // 12 would be an integer.
    private static string Real(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private static StringBuilder Write(StringBuilder text, string value)
    {
        text.Append('\'');
        foreach (var c in value)
        {
            _ = c switch
            {
                '\'' or '\\' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('\'');
    }
}
