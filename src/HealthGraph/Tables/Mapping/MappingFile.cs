using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealthGraph.Tables.Mapping;

/// <summary>Reads mapping files: YAML by <c>docs/import-mapping.schema.json</c>.</summary>
public static class MappingFile
{
    /// <summary>What a column is called that is to be left out.</summary>
    public const string Ignore = "ignore";

    private static readonly string[] Keys = ["kind", "encoding", "delimiter", "quote", "headerRows", "dates", "since1904", "titles", "columns", "constants"];

    /// <summary>Reads a mapping; what is wrong with it goes to <paramref name="findings"/>, and the rest is taken.</summary>
    /// <param name="file">Its path, for findings.</param>
    /// <param name="text">Its text.</param>
    /// <param name="findings">Receives the faults.</param>
    public static TableMapping Read(string file, TextReader text, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var faults = new MappingFaults(file, findings);
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException e)
        {
            faults.Add(e.Start, "The file is no YAML: " + e.Message, "Mend it; docs/import.md shows one.");
            return new TableMapping();
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            faults.Add(default, "The file maps nothing.", "Write a first one: healthgraph import --suggest FILE > M.yaml.");
            return new TableMapping();
        }

        return Read(root, faults);
    }

    private static TableMapping Read(YamlMappingNode root, MappingFaults faults)
    {
        var mapping = new TableMapping();
        foreach (var (key, value) in root.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            mapping = name switch
            {
                "kind" => mapping with { Kind = faults.Enum<TableKind>(value, name) },
                "encoding" => mapping with { Encoding = faults.OneOf(value, name, TextEncodings.Names) },
                "delimiter" => mapping with { Delimiter = Delimiter(value, faults) },
                "quote" => mapping with { Quote = faults.OneOf(value, name, ["\"", "'", "none"]) is { } quote ? quote is "none" ? '\0' : quote[0] : null },
                "headerRows" => mapping with { HeaderRows = HeaderRows(value, faults) },
                "dates" => mapping with { Dates = faults.Enum<DateOrder>(value, name) },
                "since1904" => mapping with { Since1904 = faults.OneOf(value, name, ["true", "false"]) is "true" },
                "titles" => mapping with { ReadTitles = faults.OneOf(value, name, ["read", "skip"]) is "read" },
                "columns" => mapping with { Columns = Columns(value, faults) },
                "constants" => mapping with { Constants = Constants(value, faults) },
                _ => faults.Unknown(key.Start, name, Keys, mapping),
            };
        }

        return mapping;
    }

    private static char? Delimiter(YamlNode node, MappingFaults faults)
    {
        var text = (node as YamlScalarNode)?.Value;
        text = text is "tab" or "\\t" ? "\t" : text;
        if (text is { Length: 1 } && text[0] is '\t' or (> ' ' and < '\u007F') and not '"' and not '\'')
        {
            return text[0];
        }

        faults.Add(node.Start, "The delimiter is not one ASCII character.", "Write \",\", \";\", \"|\" or tab.");
        return null;
    }

    private static int? HeaderRows(YamlNode node, MappingFaults faults)
    {
        if (int.TryParse((node as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows <= HeaderFinder.MostRows)
        {
            return rows;
        }

        faults.Add(node.Start, "headerRows is no number from 0 to 20.", "Write how many rows stand before the content.");
        return null;
    }

    private static List<KeyValuePair<string, TableField?>> Columns(YamlNode node, MappingFaults faults)
    {
        var columns = new List<KeyValuePair<string, TableField?>>();
        foreach (var (header, name, at) in faults.Pairs(node, "columns"))
        {
            var field = FieldNames.Find(name);
            if (field is null && !string.Equals(name, Ignore, StringComparison.Ordinal))
            {
                faults.Add(at, $"'{name}' is no field.", "Write ignore, or one of " + string.Join(", ", FieldNames.All) + ".");
                continue;
            }

            columns.Add(KeyValuePair.Create(header, field));
        }

        return columns;
    }

    private static Dictionary<TableField, string> Constants(YamlNode node, MappingFaults faults)
    {
        var constants = new Dictionary<TableField, string>();
        foreach (var (name, value, at) in faults.Pairs(node, "constants"))
        {
            if (FieldNames.Find(name) is { } field)
            {
                constants[field] = value;
            }
            else
            {
                faults.Add(at, $"'{name}' is no field.", "Write one of " + string.Join(", ", FieldNames.All) + ".");
            }
        }

        return constants;
    }
}
