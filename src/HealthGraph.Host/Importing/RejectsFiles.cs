using HealthGraph.Host.Terminal;
using HealthGraph.Importing;

namespace HealthGraph.Host.Importing;

/// <summary>Where the rejected rows of a run go: tables of one header share a file; one of another header gets its own, <c>R-2.csv</c>.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="output">Told of every further file.</param>
internal sealed class RejectsFiles(ImportOptions options, Output output) : IDisposable
{
    private RejectsFile? file;
    private int number = 1;
    private bool isBegun;

    /// <summary>Full path of the file that rows go to now; null where nobody asked for one.</summary>
    public string? Path => file?.Path;

    /// <summary>Bytes written to it.</summary>
    public long Length => file?.Length ?? 0;

    /// <summary>Whether an import may go on where it was without losing rows that were rejected before: they stand where this run would put them.</summary>
    public bool Holds(Checkpoint checkpoint, ImportFile table)
    {
        if (options.Rejects is null)
        {
            return true;
        }

        var path = System.IO.Path.GetFullPath(file is null ? options.Rejects : file.Takes(table.Table?.Header) ? file.Path : Next());
        return !isBegun && string.Equals(checkpoint.RejectsFile, path, StringComparison.Ordinal) && File.Exists(path) && new FileInfo(path).Length >= checkpoint.Rejects;
    }

    /// <summary>Passes over a table that an earlier run was done with.</summary>
    public void Pass(ImportFile table, Checkpoint done)
    {
        Open(table);
        file?.Pass(table.Table, done.Rejects);
    }

    /// <summary>The rows of a table follow.</summary>
    /// <param name="table">The table.</param>
    /// <param name="goesOn">Where an earlier run stopped; null for a table that is read from its start.</param>
    public void Begin(ImportFile table, Checkpoint? goesOn)
    {
        Open(table);
        isBegun |= goesOn is null;
        file?.Begin(table.Table, goesOn?.Rejects);
    }

    /// <summary>Adds a row that was set aside.</summary>
    public void Add(RowResult row, int? ordinal) => file?.Add(row, ordinal);

    /// <summary>Writes what was added.</summary>
    public void Flush() => file?.Flush();

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();

    private void Open(ImportFile table)
    {
        if (options.Rejects is null)
        {
            return;
        }

        if (file is not null && !file.Takes(table.Table?.Header))
        {
            file.Dispose();
            file = RejectsFile.Open(Next());
            number++;
            output.Remark($"{table.Path} has another header: its rejected rows go to {Next(number)}.");
        }

        file ??= RejectsFile.Open(options.Rejects);
    }

    private string Next() => Next(number + 1);

    private string Next(int n)
    {
        var path = options.Rejects!;
        return System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "",
            FormattableString.Invariant($"{System.IO.Path.GetFileNameWithoutExtension(path)}-{n}{System.IO.Path.GetExtension(path)}"));
    }
}
