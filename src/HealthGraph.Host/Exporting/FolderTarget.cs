using HealthGraph.Exporting;

namespace HealthGraph.Host.Exporting;

/// <summary>Files in a folder that get their final names together, when all are whole; what a failed export began is deleted.</summary>
/// <param name="folder">Made where there is none.</param>
internal sealed class FolderTarget(string folder) : IExportTarget, IDisposable
{
    private const string Unfinished = ".part";
    private readonly List<string> files = [];

    /// <summary>Full names of the files, in the order of making.</summary>
    public IReadOnlyList<string> Files => files;

    /// <inheritdoc/>
    public Stream Create(string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        files.Add(path);
        return new BufferedStream(new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.Read), 1 << 16);
    }

    /// <summary>Gives every file its final name, in place of what bore it before.</summary>
    public void Commit()
    {
        foreach (var file in files)
        {
            File.Move(file + Unfinished, file, overwrite: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in files)
        {
            File.Delete(file + Unfinished);
        }
    }
}
