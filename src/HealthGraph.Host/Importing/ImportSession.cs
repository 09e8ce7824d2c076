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
/// <param name="early">The first of the files, read while the program got ready, or null.</param>
internal sealed class ImportSession(ImportOptions options, ImportParts parts, ImportTarget target, HeaderWords words, Output output, ProbedFile? early = null) : IDisposable
{
    private readonly RejectsFiles rejects = new(options, output);
    private readonly List<string> checkpoints = [];
    private ProbedFile? probed = early;

    /// <summary>The file that was under way when the run was stopped; null where none was.</summary>
    public string? Stopped { get; private set; }

    /// <summary>Imports all files.</summary>
    public async Task<IReadOnlyList<ImportReport>> RunAsync(CancellationToken cancellationToken)
    {
        var reports = new List<ImportReport>();
        foreach (var file in options.Files)
        {
            Stopped = file;
            reports.Add(await OneAsync(file, cancellationToken));
        }

        Stopped = null;
        checkpoints.ForEach(Checkpoint.Remove);
        return reports;
    }

    /// <inheritdoc/>
    public void Dispose() => rejects.Dispose();

    private async Task<ImportReport> OneAsync(string file, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        if (!File.Exists(file))
        {
            tally.Add(Directory.Exists(file)
                ? new Finding(FindingCode.InputMissing, file, null, null, "This is a folder.", "Name its files, such as " + Path.Combine(file, "*.csv") + ".")
                : new Finding(FindingCode.InputMissing, file, null, null, "There is no such file.", "Check the path."));
            return new ImportReport(file, false, null, tally);
        }

        using var content = ProbedFile.Open(file);
        if (!content.CanSeek)
        {
            tally.Add(new Finding(FindingCode.InputUnreadable, file, null, null, "This is a pipe, and a table is read more than once.", "Save what comes out of it, and import that file."));
            return new ImportReport(file, false, null, tally);
        }

        var isStatements = StatementsImport.Looks(content);
        content.Position = 0;
        var facts = probed?.Path == file ? probed.Facts : FileProbe.Read(content, options.Mapping.Encoding, cancellationToken);
        probed = null;
        var table = isStatements ? null : Recognize(file, facts, tally);
        if (isStatements || table is not null)
        {
            IImportSource source = table is null ? new StatementsImport(parts.Prepare) : new TableImport(table, parts);
            await ImportAsync(source, new ImportFile(file, facts, table), content, tally, cancellationToken);
        }

        return new ImportReport(file, isStatements || table is not null, table, tally) { Rejects = Shown(options.Rejects) };
    }

    /// <summary>The rejects file at hand, as the person named its folder.</summary>
    private string? Shown(string? named) =>
        named is null || rejects.Path is not { } path ? null : Path.Combine(Path.GetDirectoryName(named) ?? "", Path.GetFileName(path));

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
        var earlier = options.IsDry ? null : Earlier(Checkpoint.Read(path), begin, file, tally);
        var checkpoint = earlier ?? begin;
        (tally.Counts, tally.RowsIn) = (checkpoint.Counts, checkpoint.Counts.Rows);
        if (!options.IsDry)
        {
            checkpoints.Add(path);
        }

        if (checkpoint.IsDone)
        {
            rejects.Pass(file, checkpoint);
            return;
        }

        rejects.Begin(file, earlier);
        var writer = new RowWriter(file.Path, target, tally, (rows, done) => Settled(rows, done, checkpoint, file, path, tally)) { Passed = checkpoint.Records };
        await using (writer)
        {
            var progress = new ImportProgress(output, file.Facts.Length, TimeProvider.System);
            await new FileRun(source, writer, tally, progress).RunAsync(content, cancellationToken);
            progress.End();
        }

        TellChange(file, content, tally);
        if (IsCheckpointed(file) && checkpoints.Count < options.Files.Count)
        {
            // Others follow: should they be broken off, this one need not be read again.
            Now(checkpoint with { IsDone = true }, tally).Write(path);
        }
    }

    /// <summary>Entities are written as a whole when all is read.</summary>
    private bool IsCheckpointed(ImportFile file) => !options.IsDry && file.Table?.Kind is not TableKind.Entities;

    private Checkpoint Now(Checkpoint checkpoint, ImportTally tally) => checkpoint with { Rejects = rejects.Length, RejectsFile = rejects.Path, Counts = tally.Counts };

    /// <summary>Where an earlier run stopped, if it is to be gone on with and all is as it was; null to begin.</summary>
    private Checkpoint? Earlier(Checkpoint? earlier, Checkpoint begin, ImportFile file, ImportTally tally)
    {
        if (earlier is null)
        {
            output.Detail(options.Resume ? $"{file.Path}: no import of it was broken off; it is read from its start." : $"{file.Path}: read from its start.");
            return null;
        }

        var at = earlier.IsDone ? "behind it" : FormattableString.Invariant($"after {earlier.Counts.Rows} rows");
        if (Fault(earlier, begin, at) is { } changed)
        {
            tally.Add(new Finding(FindingCode.ImportFileChanged, file.Path, null, null, changed, "Nothing to do: it was read from its start, and what was written before is known."));
            return null;
        }

        if (!options.Resume)
        {
            output.Remark($"An import of {file.Path} was broken off {at}; with --resume it would go on there. It begins anew; nothing gets double.");
            return null;
        }

        if (!rejects.Holds(earlier, file))
        {
            output.Remark($"{file.Path}: read from its start, since rows that were rejected before do not stand in the rejects file; nothing gets double.");
            return null;
        }

        output.Remark(earlier.IsDone ? $"{file.Path}: done before the import was broken off." : $"{file.Path}: going on {at}.");
        return earlier;
    }

    private string? Fault(Checkpoint earlier, Checkpoint begin, string at) =>
        !string.Equals(earlier.Hash, begin.Hash, StringComparison.Ordinal) ? $"The file has changed since an import of it was broken off {at}."
        : options.Resume && (!string.Equals(earlier.Mapping, begin.Mapping, StringComparison.Ordinal) || !string.Equals(earlier.Version, begin.Version, StringComparison.Ordinal))
            ? $"The mapping or the dictionaries have changed since the import was broken off {at}."
            : null;

    private void Settled(IReadOnlyList<(RowResult Row, int? Ordinal)> rows, long done, Checkpoint checkpoint, ImportFile file, string path, ImportTally tally)
    {
        foreach (var (row, ordinal) in rows)
        {
            if (row.Fault is not null)
            {
                rejects.Add(row, ordinal);
            }
        }

        rejects.Flush();
        if (IsCheckpointed(file))
        {
            Now(checkpoint with { Records = done }, tally).Write(path);
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
