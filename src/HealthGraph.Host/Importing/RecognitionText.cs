using System.Globalization;
using HealthGraph.Host.Terminal;
using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>Says how a table will be read, before anything of it is written.</summary>
internal static class RecognitionText
{
    /// <summary>Shows it as remarks; nothing where results are JSON, which hold it themselves.</summary>
    public static void Show(Output output, RecognizedTable table)
    {
        if (output.Mode.Json)
        {
            return;
        }

        output.Remark(string.Create(CultureInfo.InvariantCulture,
            $"{table.File}: {Kind(table)}, {EncodingOf(table)}, cells between {Name(table.Dialect.Delimiter)}, {Header(table)}"));
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Header[i].Length > 0 || table.Columns[i] is not null)
            {
                output.Remark(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}\t{table.Header[i]}\t{Use(table, i)}"));
            }
        }

        foreach (var (field, value) in table.Mapping.Constants.OrderBy(c => c.Key))
        {
            output.Remark($"  all rows\t{value}\t{FieldNames.Of(field)}");
        }
    }

    /// <summary>Name of the encoding.</summary>
    public static string EncodingOf(RecognizedTable table) => table.Facts.Encoding switch
    {
        TextEncoding.Utf8 => "utf-8",
        TextEncoding.Utf16Little => "utf-16le",
        TextEncoding.Utf16Big => "utf-16be",
        _ => "gb18030",
    };

    /// <summary>Name of the kind.</summary>
    public static string Kind(RecognizedTable table) => table.Kind.ToString().ToLowerInvariant();

    /// <summary>What a column is for; of two for one thing, what becomes of the second.</summary>
    private static string Use(RecognizedTable table, int column)
    {
        if (table.Columns[column] is not { } field)
        {
            return "(left out)";
        }

        var first = table.Columns.ToList().IndexOf(field) + 1;
        var isJoined = field is TableField.Body or TableField.Aliases or TableField.Issuers;
        return first == column + 1 ? FieldNames.Of(field)
            : string.Create(CultureInfo.InvariantCulture, $"{FieldNames.Of(field)} ({(isJoined ? $"joined to column {first}" : $"in rows whose column {first} is empty")})");
    }

    private static string Name(char delimiter) => delimiter switch { ',' => "commas", ';' => "semicolons", '\t' => "tabs", '|' => "bars", _ => $"'{delimiter}'" };

    private static string Header(RecognizedTable table) => table.HeaderRows switch
    {
        0 => "no header",
        1 => "header in row 1",
        _ => string.Create(CultureInfo.InvariantCulture, $"header in row {table.HeaderRows}"),
    };
}
