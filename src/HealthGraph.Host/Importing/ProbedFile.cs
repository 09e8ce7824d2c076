using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>A file that was read once from end to end.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Facts">Length, hash and encoding.</param>
/// <param name="Written">When it had last been written before it was read; null where that was so short a time ago that it could be written again at the same.</param>
internal sealed record ProbedFile(string Path, FileFacts Facts, DateTime? Written)
{
    // File systems count in steps of up to two seconds (FAT).
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(3);

    /// <summary>Opens a file to be imported; others may write to it meanwhile.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="content">The file, read from its beginning.</param>
    /// <param name="encoding">The encoding that a mapping names, or null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">Reading broke off.</exception>
    public static ProbedFile Read(string path, FileStream content, string? encoding, CancellationToken cancellationToken)
    {
        var written = File.GetLastWriteTimeUtc(content.SafeFileHandle);
        var isOld = (TimeProvider.System.GetUtcNow().UtcDateTime - written).Duration() > Step;
        content.Position = 0;
        return new ProbedFile(path, FileProbe.Read(content, encoding, cancellationToken), isOld ? written : null);
    }

    /// <summary>Begins to read a file on another thread, while the program gets ready; null comes of it where it cannot be read.</summary>
    public static Task<ProbedFile?> BeginAsync(string path, string? encoding, CancellationToken cancellationToken) => Task.Run(() =>
    {
        try
        {
            using var content = Open(path);
            return Read(path, content, encoding, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // Whoever imports it comes upon the same and tells it.
            return null;
        }
    }, CancellationToken.None);

    /// <summary>Whether the file is another than it was; it is read only where its time does not tell.</summary>
    /// <exception cref="IOException">Reading broke off.</exception>
    public bool HasChanged(FileStream content) =>
        content.Length != Facts.Length
        || (Written != File.GetLastWriteTimeUtc(content.SafeFileHandle) && !string.Equals(FileProbe.Hash(content), Facts.Hash, StringComparison.Ordinal));
}
