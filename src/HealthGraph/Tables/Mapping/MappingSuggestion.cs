using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthGraph.Tables.Mapping;

/// <summary>Writes a mapping file for a table as it was recognised, for a person to go through.</summary>
public static class MappingSuggestion
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The YAML text.</summary>
    /// <param name="table">The table.</param>
    /// <param name="schema">Path of the schema by which editors complete the file.</param>
    public static string Of(RecognizedTable table, string schema)
    {
        ArgumentNullException.ThrowIfNull(table);
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"# yaml-language-server: $schema={schema}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"# How healthgraph import reads {Path.GetFileName(table.File)}. What is taken out is recognised again.\n");
        if (table.Columns.All(c => c is null))
        {
            yaml.Append("# No header was recognised: say what the rows are (kind), which row the header is (headerRows), and what each column holds.\n");
            yaml.Append("# The fields: ").AppendJoin(", ", FieldNames.All).Append(".\n");
        }

        yaml.Append("kind: ").Append(table.Kind.ToString().ToLowerInvariant()).Append('\n');
        yaml.Append("encoding: ").Append(TextEncodings.NameOf(table.Facts.Encoding)).Append('\n');
        yaml.Append("delimiter: ").Append(table.Dialect.Delimiter is '\t' ? "tab" : Text(table.Dialect.Delimiter.ToString())).Append('\n');
        yaml.Append("quote: ").Append(table.Dialect.Quote is '\0' ? "none" : Text(table.Dialect.Quote.ToString())).Append('\n');
        yaml.Append(CultureInfo.InvariantCulture, $"headerRows: {table.HeaderRows}\n");
        yaml.Append(table.Dates is { } order ? "dates: " + order.ToString().ToLowerInvariant() + "\n" : "# dates: dmy   # for dates such as 03/04/2014: dmy, mdy or ymd\n");
        if (table.Kind == TableKind.Articles)
        {
            yaml.Append("titles: skip   # read: titles of rows without a text are read for names too\n");
        }

        AppendColumns(yaml, table);
        AppendConstants(yaml, table);
        return yaml.ToString();
    }

    private static void AppendColumns(StringBuilder yaml, RecognizedTable table)
    {
        yaml.Append("columns:\n");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var header = table.Header[i];
            var name = header.Length > 0 && seen.Add(header) ? header : string.Create(CultureInfo.InvariantCulture, $"#{i + 1}");
            yaml.Append("  ").Append(Text(name)).Append(": ").Append(table.Columns[i] is { } field ? FieldNames.Of(field) : MappingFile.Ignore).Append('\n');
        }
    }

    private static void AppendConstants(StringBuilder yaml, RecognizedTable table)
    {
        if (table.Mapping.Constants.Count > 0)
        {
            yaml.Append("constants:\n");
            foreach (var (field, value) in table.Mapping.Constants.OrderBy(c => c.Key))
            {
                yaml.Append("  ").Append(FieldNames.Of(field)).Append(": ").Append(Text(value)).Append('\n');
            }
        }
        else if (table.Kind is TableKind.Articles or TableKind.Issues && !table.Has(TableField.IssueSeries))
        {
            yaml.Append("# constants:\n#   issueSeries: name of the series of all rows; without one, numbers of issues mean nothing\n");
        }
    }

    // A double-quoted scalar of YAML takes the escapes of JSON; plain ones are easier to read.
    private static string Text(string text) =>
        text.Length > 0 && text.All(c => char.IsLetterOrDigit(c)) && !char.IsAsciiDigit(text[0]) && text is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n")
            ? text
            : JsonSerializer.Serialize(text, Json);
}
