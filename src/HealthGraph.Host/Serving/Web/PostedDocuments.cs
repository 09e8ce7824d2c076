using System.Security.Cryptography;
using System.Text;
using HealthGraph.Host.Serving.Files;

namespace HealthGraph.Host.Serving.Web;

/// <summary>Documents that came over HTTP, kept as files: <c>posted/ID/NAME</c> in the inbox, later the same below <c>done/</c> or <c>rejected/</c>.</summary>
/// <remarks>The id is a hash of name and content: who posts again because the answer was lost gets the same id and makes no second document.</remarks>
internal sealed class PostedDocuments(InboxFolder inbox)
{
    /// <summary>Characters of an id.</summary>
    public const int IdLength = 32;

    private const int ChunkBytes = 81920;
    private const int Tries = 5;

    /// <summary>Whether a text can be an id at all; nothing else is ever made part of a path.</summary>
    public static bool IsId(string? text) => text is { Length: IdLength } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Stores a document so that no crash loses it, and says its id.</summary>
    /// <returns>Null where it is empty.</returns>
    /// <exception cref="IOException">The disk refused; nothing is left behind.</exception>
    public async Task<string?> StoreAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var part = Path.Combine(inbox.UploadFolder, Guid.NewGuid().ToString("n") + ".part");
        try
        {
            var id = await GatherAsync(name, content, part, cancellationToken);
            if (id is not null)
            {
                Publish(part, id, name);
            }

            return id;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Where a document is now: its file and how it ended, a null outcome while it is still to do; null where there is no such document.</summary>
    public (string File, Outcome? Outcome)? Find(string id)
    {
        foreach (var (root, outcome) in (IEnumerable<(string, Outcome?)>)[(inbox.Root, null), (inbox.Of(Outcome.Done), Outcome.Done), (inbox.Of(Outcome.Rejected), Outcome.Rejected)])
        {
            var folder = new DirectoryInfo(Path.Combine(root, InboxFolder.Posted, id));
            if (folder.Exists && Document(folder) is { } file)
            {
                return (file, outcome);
            }
        }

        return null;
    }

    // Posted more than once, a document lies there more than once; the last one tells.
    private static string? Document(DirectoryInfo folder)
    {
        try
        {
            return folder.EnumerateFiles().Where(f => !f.Name.StartsWith('.') && !f.Name.EndsWith(FindingsFile.Suffix, StringComparison.Ordinal))
                .OrderByDescending(f => f.LastWriteTimeUtc).ThenByDescending(f => f.Name, StringComparer.Ordinal).FirstOrDefault()?.FullName;
        }
        catch (DirectoryNotFoundException)
        {
            // Its last file was moved out a moment ago.
            return null;
        }
    }

    private static async Task<string?> GatherAsync(string name, Stream content, string part, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(name + "\0"));
        await using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, ChunkBytes, FileOptions.Asynchronous);
        var chunk = new byte[ChunkBytes];
        int read;
        while ((read = await content.ReadAsync(chunk, cancellationToken)) > 0)
        {
            hash.AppendData(chunk, 0, read);
            await file.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        // On the disk, not only in its cache, before the sender hears that it is kept.
        file.Flush(flushToDisk: true);
        return file.Length == 0 ? null : Convert.ToHexStringLower(hash.GetHashAndReset())[..IdLength];
    }

    private void Publish(string part, string id, string name)
    {
        var folder = Path.Combine(inbox.Root, InboxFolder.Posted, id);
        for (var i = 1; ; i++)
        {
            Directory.CreateDirectory(folder);
            try
            {
                File.Move(part, Path.Combine(folder, name), overwrite: true);
                return;
            }
            catch (DirectoryNotFoundException) when (i < Tries)
            {
                // The same document, posted before, was just moved out, and its folder with it.
            }
        }
    }
}
