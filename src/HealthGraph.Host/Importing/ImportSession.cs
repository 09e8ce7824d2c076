using HealthGraph.Graph;
using HealthGraph.Host.Terminal;
using HealthGraph.Importing;
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
            return new ImportReport(file, null, tally);
        }

        using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        var facts = FileProbe.Read(content, options.Mapping.Encoding, cancellationToken);
        var findings = new List<Finding>();
        var table = new TableRecognizer(words).Recognize(file, facts, () => File.OpenRead(file), options.Mapping, findings);
        findings.ForEach(tally.Add);
        if (table is { Kind: TableKind.Entities } && !target.TakesEntities)
        {
            tally.Add(new Finding(FindingCode.ImportEntity, file, null, null, "The rows are entities, and no folder of dictionaries is named to take them.", "Name one: --dictionaries DIR."));
        }
        else if (table is not null)
        {
            RecognitionText.Show(output, table);
            await ImportAsync(table, content, tally, cancellationToken);
        }

        return new ImportReport(file, table, tally);
    }

    private async Task ImportAsync(RecognizedTable table, FileStream content, ImportTally tally, CancellationToken cancellationToken)
    {
        var path = Checkpoint.PathOf(options.Store, table.File);
        var begin = new Checkpoint(Path.GetFullPath(table.File), table.Facts.Hash, options.MappingHash, parts.Reader.Version, 0, 0, new ImportCounts());
        var checkpoint = options.IsDry ? begin : Earlier(Checkpoint.Read(path), begin, table.File, tally);
        (tally.Counts, tally.RowsIn) = (checkpoint.Counts, checkpoint.Counts.Rows);
        if (options.Rejects is not null && !options.IsDry)
        {
            rejects ??= RejectsFile.Open(options.Rejects, checkpoint.Rejects);
            rejects.Begin(table.Header, table.Columns);
        }

        var writer = new RowWriter(table.File, target, tally, (rows, done) => Settled(rows, done, checkpoint, table.Kind, path, tally)) { Passed = checkpoint.Records };
        await using (writer)
        {
            var progress = new ImportProgress(output, table.Facts.Length, TimeProvider.System);
            await new TableRun(new TableImport(table, parts), writer, tally, progress).RunAsync(content, cancellationToken);
            progress.End();
        }

        TellChange(table, content, tally);
        if (!options.IsDry)
        {
            Checkpoint.Remove(path);
        }
    }

    /// <summary>Where an earlier run stopped, if it is to be gone on with and all is as it was; else the start.</summary>
    private Checkpoint Earlier(Checkpoint? earlier, Checkpoint begin, string file, ImportTally tally)
    {
        if (earlier is null)
        {
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

    private void Settled(IReadOnlyList<(RowResult Row, int? Ordinal)> rows, long done, Checkpoint checkpoint, TableKind kind, string path, ImportTally tally)
    {
        foreach (var (row, ordinal) in rows)
        {
            if (row.Fault is not null)
            {
                rejects?.Add(row, ordinal);
            }
        }

        rejects?.Flush();
        if (!options.IsDry && kind is not TableKind.Entities)
        {
            // Entities are written as a whole when all is read.
            (checkpoint with { Records = done, Rejects = rejects?.Length ?? 0, Counts = tally.Counts }).Write(path);
        }
    }

    private static void TellChange(RecognizedTable table, FileStream content, ImportTally tally)
    {
        if (content.Length != table.Facts.Length || !string.Equals(FileProbe.Hash(content), table.Facts.Hash, StringComparison.Ordinal))
        {
            tally.Add(new Finding(FindingCode.ImportFileChanged, table.File, null, null, "The file has changed while it was read.", "Import it again when it is finished; nothing gets double."));
        }
    }
}
