namespace HealthGraph.Exporting;

/// <summary>The formats that need nothing but the graph.</summary>
public static class ExportFormats
{
    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } =
    [
        new Csv.CsvFormat(), new JsonLines.JsonLinesFormat(), new Graphs.GraphMlFormat(), new Graphs.GexfFormat(),
        new Rdf.JsonLdFormat(), new Rdf.NTriplesFormat(),
        new Html.HtmlFormat(), Citations.CitationFormat.Gbt7714, Citations.CitationFormat.BibTeX,
    ];
}
