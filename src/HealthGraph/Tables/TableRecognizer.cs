using HealthGraph.Tables.Cells;

namespace HealthGraph.Tables;

/// <summary>Recognises a table by its content: encoding, delimiter, quotes, header.</summary>
/// <param name="words">What headers mean.</param>
public sealed class TableRecognizer(HeaderWords words)
{
    private const int SampleRows = 200;
    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    /// <summary>Recognises a file.</summary>
    /// <param name="file">Its path, for findings.</param>
    /// <param name="facts">What a pass over it told.</param>
    /// <param name="open">Opens it from the start.</param>
    /// <param name="mapping">What a person says of it.</param>
    /// <param name="findings">Receives what is wrong with it.</param>
    /// <returns>Null where it cannot be read as a table; a finding says why.</returns>
    public RecognizedTable? Recognize(string file, FileFacts facts, Func<Stream> open, TableMapping mapping, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(findings);
        if (facts.Length - facts.MarkLength <= 0)
        {
            findings.Add(new Finding(FindingCode.InputEmpty, file, null, null, "The file is empty.", "Fetch it again, or remove it."));
            return null;
        }

        if (OtherFormats.Of(Head(open)) is var (what, advice))
        {
            findings.Add(new Finding(FindingCode.InputKind, file, null, null, what, advice));
            return null;
        }

        var (best, header, rows, seen) = (default(TableDialect), default(FoundHeader), new List<string[]>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var dialect in Dialects(mapping).Concat(Dialects(new TableMapping())).Distinct())
        {
            var sample = Sample(facts, open, dialect);
            seen.UnionWith(mapping.Columns.Count == 0 ? [] : sample.Take(HeaderFinder.MostRows).SelectMany(r => r).Select(CellText.OneLine));
            if (!IsAllowed(dialect, mapping) && RejectColumns.At(sample) is null)
            {
                continue;
            }

            var found = new HeaderFinder(words, mapping).Find(sample);
            if (found is not null && (header is null || found.Known > header.Known || (found.Known == header.Known && found.Quoted < header.Quoted)))
            {
                (best, header, rows) = (dialect, found, sample);
            }
        }

        if (header is null || Unmapped(header, mapping) is { Length: > 0 })
        {
            findings.Add(Fault(file, header, mapping, seen));
            return null;
        }

        return new RecognizedTable
        {
            File = file,
            Facts = facts,
            Kind = header.Kind,
            Dialect = best,
            HeaderRows = header.Rows,
            RawWidth = header.RawWidth,
            Header = header.Cells,
            Columns = header.Fields,
            Mapping = mapping,
            Dates = mapping.Dates ?? DateOrders.Find(rows.Skip(header.Rows), header.Fields),
        };
    }

    /// <summary>A table whose header says nothing to us, as it seems to lie: nothing is known of its columns, for a person to fill in.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="facts">What a pass over it told.</param>
    /// <param name="open">Opens it from the start.</param>
    /// <param name="mapping">What a person says of it.</param>
    /// <returns>Null where it has no row.</returns>
    public static RecognizedTable? Guess(string file, FileFacts facts, Func<Stream> open, TableMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(mapping);
        var samples = Dialects(mapping).Where(d => d.Quote != '\'' || mapping.Quote is not null).Select(d => (Dialect: d, Rows: Sample(facts, open, d).Take(HeaderFinder.MostRows).ToList()));
        var (dialect, rows) = samples.MaxBy(s => s.Rows.Sum(Filled));
        var width = rows.Count == 0 ? 0 : rows.Max(Filled);
        if (width == 0)
        {
            return null;
        }

        var at = rows.FindIndex(r => Filled(r) == width);
        var header = rows[at].Select(CellText.OneLine).ToArray();
        return new RecognizedTable
        {
            File = file,
            Facts = facts,
            Kind = mapping.Kind ?? TableKind.Articles,
            Dialect = dialect,
            HeaderRows = at + 1,
            RawWidth = header.Length,
            Header = header,
            Columns = new TableField?[header.Length],
            Mapping = mapping,
        };
    }

    private static byte[] Head(Func<Stream> open)
    {
        using var content = open();
        var head = new byte[OtherFormats.HeadBytes];
        return head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static int Filled(string[] row) => row.Count(c => !string.IsNullOrWhiteSpace(c));

    /// <summary>Whether a mapping leaves a dialect open; a file of rejected rows has a dialect of its own.</summary>
    private static bool IsAllowed(TableDialect dialect, TableMapping mapping) =>
        (mapping.Delimiter ?? dialect.Delimiter) == dialect.Delimiter && (mapping.Quote ?? dialect.Quote) == dialect.Quote;

    /// <summary>The first rows as a dialect would have them.</summary>
    private static List<string[]> Sample(FileFacts facts, Func<Stream> open, TableDialect dialect)
    {
        using var content = open();
        content.Position = facts.MarkLength;
        var blocks = new BlockReader(new Utf8Text(content, facts.Encoding), () => content.Position, dialect, 0, System.Buffers.ArrayPool<byte>.Shared);
        var parser = new RowParser(dialect, 0, facts.Encoding == TextEncoding.Utf8, toLookAt: null);
        var rows = new List<string[]>();
        while (rows.Count < SampleRows && blocks.Next() is { } block)
        {
            rows.AddRange(parser.Rows(block).Take(SampleRows - rows.Count).Select(r => r.Cells));
        }

        return rows;
    }

    private static IEnumerable<TableDialect> Dialects(TableMapping mapping)
    {
        foreach (var delimiter in mapping.Delimiter is { } given ? [given] : Delimiters)
        {
            yield return new TableDialect(delimiter, mapping.Quote ?? '"');
        }

        if (mapping.Quote is null)
        {
            // Some databases quote with apostrophes; a header in them means nothing as long as they are part of it.
            foreach (var delimiter in mapping.Delimiter is { } one ? [one] : Delimiters)
            {
                yield return new TableDialect(delimiter, '\'');
            }
        }
    }

    private static Finding Fault(string file, FoundHeader? header, TableMapping mapping, HashSet<string> seen)
    {
        if (header is null && mapping.Columns.Count == 0)
        {
            return Unknown(file);
        }

        var missing = header is not null ? Unmapped(header, mapping)
            : string.Join(", ", mapping.Columns.Select(c => c.Key).Where(c => !c.StartsWith('#') && !seen.Contains(CellText.OneLine(c))));
        return missing.Length > 0
            ? new Finding(FindingCode.ImportMapping, file, null, null, $"The mapping names columns that the table does not have: {missing}.", "Write them as the header has them, or #3 for the third column.")
            : new Finding(FindingCode.ImportMapping, file, null, null, "None of the columns that the mapping names tells what a row is about.",
                "Name one as title or body, as issueNumber or issuePublishedOn, as name, or three as subject, relation and object.");
    }

    private static string Unmapped(FoundHeader header, TableMapping mapping) => string.Join(", ", mapping.Columns
        .Where(c => c.Value is not null && !header.Fields.Contains(c.Value)).Select(c => c.Key));

    private static Finding Unknown(string file) => new(FindingCode.ImportHeader, file, 1, null,
        "No row of the first twenty is a header that names a title, an issue, an entity or a fact.",
        "Name the columns in a mapping file: healthgraph import --suggest FILE > M.yaml, then --mapping M.yaml.");
}
