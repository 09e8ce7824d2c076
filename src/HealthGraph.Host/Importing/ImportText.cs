using System.Globalization;
using System.Text.Json;
using HealthGraph.Extraction;
using HealthGraph.Host.Terminal;
using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>Says what an import came to, in words and as JSON.</summary>
internal static class ImportText
{
    /// <summary>In words: one line a file that shows that nothing is missing, and for a dry run the first rows of each kind.</summary>
    public static void Show(Output output, IReadOnlyList<ImportReport> reports, bool isDry)
    {
        foreach (var (file, _, _, tally) in reports.Where(r => r.IsRead))
        {
            var c = tally.Counts;
            output.Remark(string.Create(CultureInfo.InvariantCulture,
                $"{file}: {tally.RowsIn} rows in = {c.Written} {(isDry ? "to write" : "written")} ({c.New} new, {c.Changed} changed) + {c.Unchanged} unchanged{Kept(c)} + {c.Rejected} rejected{(tally.AddsUp ? "" : ", WHICH DOES NOT ADD UP")}; beside them {c.Headers} of the header, {c.Totals} of totals, {c.Empty} empty."));
            foreach (var (kind, samples) in isDry ? tally.Samples : [])
            {
                foreach (var (line, label) in samples)
                {
                    output.Result(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{file}:{line}\t{label}"));
                }
            }

            if (tally.FindingsLeftOut > 0)
            {
                output.Remark(string.Create(CultureInfo.InvariantCulture, $"{file}: {tally.FindingsLeftOut} more findings; a file of rejects has every row set aside."));
            }
        }

        ShowRejects(output, reports);
    }

    private static void ShowRejects(Output output, IReadOnlyList<ImportReport> reports)
    {
        var rejected = reports.Where(r => r.Tally.Counts.Rejected > 0).ToList();
        foreach (var path in rejected.Select(r => r.Rejects).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            output.Remark($"Rows set aside stand in {path}, each with its reason: mend them there and import that file.");
        }

        if (rejected.Exists(r => r.Rejects is null))
        {
            output.Remark("With --rejects FILE.csv rows set aside are written to a file that can be mended and imported alone.");
        }
    }

    /// <summary>As one JSON object.</summary>
    public static void WriteJson(Output output, IReadOnlyList<ImportReport> reports, bool isDry, IReadOnlyList<Finding> findings) => output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("dryRun", isDry);
        json.WriteStartArray("files");
        foreach (var report in reports)
        {
            Write(json, report);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            ExtractionJson.WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Kept(ImportCounts counts) =>
        counts.Kept == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({counts.Kept} say something else than the graph, which keeps what it has)");

    private static void Write(Utf8JsonWriter json, ImportReport report)
    {
        var (c, tally) = (report.Tally.Counts, report.Tally);
        json.WriteStartObject();
        json.WriteString("file", report.File);
        if (report.Table is { } table)
        {
            WriteTable(json, table);
        }

        foreach (var (name, count) in (ReadOnlySpan<(string, long)>)
            [("rows", tally.RowsIn), ("written", c.Written), ("new", c.New), ("changed", c.Changed), ("unchanged", c.Unchanged), ("kept", c.Kept), ("rejected", c.Rejected),
             ("headerRows", c.Headers), ("totalRows", c.Totals), ("emptyRows", c.Empty), ("findingsLeftOut", tally.FindingsLeftOut)])
        {
            json.WriteNumber(name, count);
        }

        json.WriteBoolean("addsUp", tally.AddsUp);
        json.WriteString("rejects", report.Rejects);
        json.WriteStartObject("first");
        foreach (var (kind, samples) in tally.Samples)
        {
            json.WriteStartArray(kind);
            foreach (var (line, label) in samples)
            {
                json.WriteStartObject();
                json.WriteNumber("line", line);
                json.WriteString("row", label);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, RecognizedTable table)
    {
        json.WriteString("kind", RecognitionText.Kind(table));
        json.WriteString("encoding", RecognitionText.EncodingOf(table));
        json.WriteString("delimiter", table.Dialect.Delimiter.ToString());
        json.WriteStartArray("columns");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("header", table.Header[i]);
            json.WriteString("field", table.Columns[i] is { } field ? FieldNames.Of(field) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
