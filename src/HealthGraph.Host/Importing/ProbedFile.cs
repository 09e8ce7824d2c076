using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>A file that was read once from end to end.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Facts">Length, hash and encoding.</param>
internal sealed record ProbedFile(string Path, FileFacts Facts)
{
    /// <summary>Opens a file to be imported; others may write to it meanwhile.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);

    /// <summary>Begins to read a file on another thread, while the program gets ready; null comes of it where it cannot be read, or is empty.</summary>
    public static Task<ProbedFile?> BeginAsync(string path, string? encoding, CancellationToken cancellationToken) => Task.Run(() =>
    {
        try
        {
            // A pipe has no length, and can be opened once.
            if (new FileInfo(path) is { Exists: false } or { Length: 0 })
            {
                return null;
            }

            using var content = Open(path);
            return new ProbedFile(path, FileProbe.Read(content, encoding, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // Whoever imports it comes upon the same and tells it.
            return null;
        }
    }, CancellationToken.None);
}
