namespace HealthGraph.Exporting;

/// <summary>The formats that need nothing but the graph.</summary>
public static class ExportFormats
{
    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } = [new Csv.CsvFormat(), new JsonLines.JsonLinesFormat()];
}
