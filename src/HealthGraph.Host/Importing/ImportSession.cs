using HealthGraph.Graph;
using HealthGraph.Host.Terminal;
using HealthGraph.Importing;
using HealthGraph.Importing.Statements;
using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>Imports files one after the other into one target.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="parts">What reading needs.</param>
/// <param name="target">Where rows go.</param>
/// <param name="words">What headers mean.</param>
/// <param name="output">Where it is told.</param>
internal sealed class ImportSession(ImportOptions options, ImportParts parts, ImportTarget target, HeaderWords words, Output output)
{
    private RejectsFile? rejects;
    private int rejectsFiles;

    /// <summary>The file that was under way when the run was stopped; null where none was.</summary>
    public string? Stopped { get; private set; }

    /// <summary>Imports all files.</summary>
    public async Task<IReadOnlyList<ImportReport>> RunAsync(CancellationToken cancellationToken)
    {
        var reports = new List<ImportReport>();
        try
        {
            foreach (var file in options.Files)
            {
                Stopped = file;
                reports.Add(await OneAsync(file, cancellationToken));
            }

            Stopped = null;
            return reports;
        }
        finally
        {
            rejects?.Dispose();
        }
    }

    private async Task<ImportReport> OneAsync(string file, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        if (!File.Exists(file))
        {
            tally.Add(new Finding(FindingCode.InputMissing, file, null, null, "There is no such file.", "Check the path."));
            return new ImportReport(file, false, null, tally);
        }

        using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        var isStatements = StatementsImport.Looks(content);
        content.Position = 0;
        var facts = FileProbe.Read(content, options.Mapping.Encoding, cancellationToken);
        var table = isStatements ? null : Recognize(file, facts, tally);
        if (isStatements || table is not null)
        {
            IImportSource source = table is null ? new StatementsImport(parts.Prepare) : new TableImport(table, parts);
            await ImportAsync(source, new ImportFile(file, facts, table), content, tally, cancellationToken);
        }

        return new ImportReport(file, isStatements || table is not null, table, tally);
    }

    private RecognizedTable? Recognize(string file, FileFacts facts, ImportTally tally)
    {
        var findings = new List<Finding>();
        var table = new TableRecognizer(words).Recognize(file, facts, () => File.OpenRead(file), options.Mapping, findings);
        if (table is { Kind: TableKind.Entities } && !target.TakesEntities)
        {
            findings.Add(new Finding(FindingCode.ImportEntity, file, null, null, "The rows are entities, and no folder of dictionaries is named to take them.", "Name one: --dictionaries DIR."));
            table = null;
        }

        if (table is not null)
        {
            RecognitionText.Show(output, table);
            if (table.Kind is TableKind.Articles or TableKind.Issues && table.Has(TableField.IssueNumber) && !table.Has(TableField.IssueSeries))
            {
                findings.Add(new Finding(FindingCode.ImportNoSeries, file, null, null, "The table has numbers of issues and does not say of which series.",
                    "Name it in a mapping file (constants: issueSeries: …); without it issues are told apart by publisher and date."));
            }
        }

        findings.ForEach(tally.Add);
        return table;
    }

    private async Task ImportAsync(IImportSource source, ImportFile file, FileStream content, ImportTally tally, CancellationToken cancellationToken)
    {
        var path = Checkpoint.PathOf(options.Store, file.Path);
        var begin = new Checkpoint(Path.GetFullPath(file.Path), file.Facts.Hash, options.MappingHash, parts.Reader.Version, 0, 0, new ImportCounts());
        var checkpoint = options.IsDry ? begin : Earlier(Checkpoint.Read(path), begin, file.Path, tally);
        (tally.Counts, tally.RowsIn) = (checkpoint.Counts, checkpoint.Counts.Rows);
        if (options.Rejects is not null && !options.IsDry)
        {
            OpenRejects(options.Rejects, file, checkpoint.Rejects);
        }

        var writer = new RowWriter(file.Path, target, tally, (rows, done) => Settled(rows, done, checkpoint, file, path, tally)) { Passed = checkpoint.Records };
        await using (writer)
        {
            var progress = new ImportProgress(output, file.Facts.Length, TimeProvider.System);
            await new FileRun(source, writer, tally, progress).RunAsync(content, cancellationToken);
            progress.End();
        }

        TellChange(file, content, tally);
        if (!options.IsDry)
        {
            Checkpoint.Remove(path);
        }
    }

    /// <summary>Tables of one header share a file; one of another header gets its own, <c>R-2.csv</c>.</summary>
    private void OpenRejects(string path, ImportFile file, long keep)
    {
        if (rejects is not null && !rejects.Takes(file.Table?.Header))
        {
            rejects.Dispose();
            rejects = null;
            rejectsFiles++;
            path = Path.Combine(Path.GetDirectoryName(path) ?? "", FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(path)}-{rejectsFiles + 1}{Path.GetExtension(path)}"));
            output.Remark($"{file.Path} has another header: its rejected rows go to {path}.");
        }

        rejects ??= RejectsFile.Open(path, keep);
        rejects.Begin(file.Table?.Header, file.Table?.Columns ?? []);
    }

    /// <summary>Where an earlier run stopped, if it is to be gone on with and all is as it was; else the start.</summary>
    private Checkpoint Earlier(Checkpoint? earlier, Checkpoint begin, string file, ImportTally tally)
    {
        if (earlier is null)
        {
            output.Detail(options.Resume ? $"{file}: no import of it was broken off; it is read from its start." : $"{file}: read from its start.");
            return begin;
        }

        var at = FormattableString.Invariant($"after {earlier.Counts.Rows} rows");
        if (!string.Equals(earlier.Hash, begin.Hash, StringComparison.Ordinal))
        {
            tally.Add(new Finding(FindingCode.ImportFileChanged, file, null, null, $"The file has changed since an import of it was broken off {at}.",
                "Nothing to do: it was read from its start, and what was written before is known."));
            return begin;
        }

        if (!options.Resume)
        {
            output.Remark($"An import of {file} was broken off {at}; with --resume it would go on there. It begins anew; nothing gets double.");
            return begin;
        }

        if (string.Equals(earlier.Mapping, begin.Mapping, StringComparison.Ordinal) && string.Equals(earlier.Version, begin.Version, StringComparison.Ordinal))
        {
            output.Remark($"{file}: going on {at}.");
            return earlier;
        }

        tally.Add(new Finding(FindingCode.ImportFileChanged, file, null, null, $"The mapping or the dictionaries have changed since the import was broken off {at}.",
            "Nothing to do: the file was read from its start, and what was written before is known."));
        return begin;
    }

    private void Settled(IReadOnlyList<(RowResult Row, int? Ordinal)> rows, long done, Checkpoint checkpoint, ImportFile file, string path, ImportTally tally)
    {
        foreach (var (row, ordinal) in rows)
        {
            if (row.Fault is not null)
            {
                rejects?.Add(row, ordinal);
            }
        }

        rejects?.Flush();
        if (!options.IsDry && file.Table?.Kind is not TableKind.Entities)
        {
            // Entities are written as a whole when all is read.
            (checkpoint with { Records = done, Rejects = rejects?.Length ?? 0, Counts = tally.Counts }).Write(path);
        }
    }

    private static void TellChange(ImportFile file, FileStream content, ImportTally tally)
    {
        if (content.Length != file.Facts.Length || !string.Equals(FileProbe.Hash(content), file.Facts.Hash, StringComparison.Ordinal))
        {
            tally.Add(new Finding(FindingCode.ImportFileChanged, file.Path, null, null, "The file has changed while it was read.", "Import it again when it is finished; nothing gets double."));
        }
    }
}
