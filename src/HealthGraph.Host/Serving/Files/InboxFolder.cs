using System.Globalization;
using System.IO.Enumeration;

namespace HealthGraph.Host.Serving.Files;

/// <summary>The inbox on disk: what lies in it is still to do, <c>done/</c> and <c>rejected/</c> inside it are not.</summary>
/// <remarks>
/// A file in the inbox is itself the record of the work: it leaves by one rename after its batch is committed, so a crash at any moment
/// leaves it either to be read again (writes are idempotent) or done. Links are not followed; names with a leading dot are not seen.
/// </remarks>
internal sealed class InboxFolder
{
    /// <summary>Where documents over HTTP are put, a folder each.</summary>
    public const string Posted = "posted";

    private const string Uploads = ".uploads";
    private const int MaxDepth = 64;
    private static readonly TimeSpan UploadsKept = TimeSpan.FromDays(1);

    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = MaxDepth,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly Lock moving = new();

    /// <summary>Names the folder; nothing is touched before <see cref="Create"/>.</summary>
    public InboxFolder(string root) => Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Full path of the inbox.</summary>
    public string Root { get; }

    /// <summary>Where the bytes of a document over HTTP are gathered until it is whole.</summary>
    public string UploadFolder => Path.Combine(Root, Uploads);

    /// <summary>The folder of an outcome.</summary>
    public string Of(Outcome outcome) => Path.Combine(Root, outcome == Outcome.Done ? "done" : "rejected");

    /// <summary>Makes the folders that are missing and clears away what interrupted uploads have left a day or longer ago.</summary>
    public void Create(DateTimeOffset now)
    {
        foreach (var folder in (string[])[Root, Of(Outcome.Done), Of(Outcome.Rejected), UploadFolder])
        {
            Directory.CreateDirectory(folder);
        }

        // Old ones only: another host may be using the same inbox.
        foreach (var part in new DirectoryInfo(UploadFolder).EnumerateFiles().Where(f => now.UtcDateTime - f.LastWriteTimeUtc > UploadsKept))
        {
            part.Delete();
        }
    }

    /// <summary>Every file still to do, in no order, read from the disk as it is asked for.</summary>
    /// <exception cref="IOException">The inbox cannot be read.</exception>
    public IEnumerable<(string Path, FileStamp Stamp)> Files() => new FileSystemEnumerable<(string, FileStamp)>(
        Root,
        static (ref FileSystemEntry e) => (e.ToSpecifiedFullPath(), new FileStamp(e.Length, e.LastWriteTimeUtc.UtcDateTime)),
        Walk)
    {
        ShouldIncludePredicate = static (ref FileSystemEntry e) => !e.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry e) => !e.Directory.SequenceEqual(Root) || !IsOutcome(e.FileName),
    };

    /// <summary>Whether a path lies where finished work is kept, or where uploads are gathered.</summary>
    public bool IsAside(string path)
    {
        var name = NameOf(path);
        var top = name.AsSpan(0, Math.Max(name.IndexOf('/', StringComparison.Ordinal), 0));
        return IsOutcome(top.IsEmpty ? name : top) || name.StartsWith('.');
    }

    /// <summary>The path below the inbox, with forward slashes.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Moves a file out of the inbox, never over another: where the name is taken it gets a number.</summary>
    /// <param name="file">The file as it was read.</param>
    /// <param name="outcome">Where it goes.</param>
    /// <param name="findings">What to put beside it, or null.</param>
    /// <returns>Its new path; null where it is gone or another content has taken its place, which then is work of its own.</returns>
    /// <exception cref="IOException">The disk refused; the file is still in the inbox.</exception>
    public string? Settle(InboxFile file, Outcome outcome, ReadOnlyMemory<byte>? findings)
    {
        lock (moving)
        {
            if (FileStamp.Of(file.Path) != file.Stamp)
            {
                return null;
            }

            var target = FreeName(Path.Combine(Of(outcome), file.Name));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (findings is { } bytes)
            {
                // Before the document, so that none lies there unexplained; one left by a crash is written anew.
                WriteWhole(target + FindingsFile.Suffix, bytes.Span);
            }

            return Rename(file, target);
        }
    }

    private string? Rename(InboxFile file, string target)
    {
        try
        {
            // overwrite: one rename(2), where "no overwriting" would be a link and an unlink with a moment between; the name was seen to be free.
            File.Move(file.Path, target, overwrite: true);
        }
        catch (FileNotFoundException)
        {
            return null;
        }

        if (FileStamp.Of(target) is { } stamp && stamp != file.Stamp)
        {
            // Written over in the moment between look and rename: that content has not been read.
            File.Move(target, FreeName(file.Path), overwrite: false);
            return null;
        }

        RemoveFolderOfPosted(file.Path);
        return target;
    }

    private void RemoveFolderOfPosted(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!string.Equals(Path.GetDirectoryName(folder), Path.Combine(Root, Posted), StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            Directory.Delete(folder);
        }
        catch (IOException)
        {
            // The same document was just posted again; its folder is in use.
        }
    }

    private static void WriteWhole(string path, ReadOnlySpan<byte> bytes)
    {
        var part = Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetFileName(path) + ".part");
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
        }

        File.Move(part, path, overwrite: true);
    }

    private static string FreeName(string wanted)
    {
        var (stem, extension) = (Path.ChangeExtension(wanted, null), Path.GetExtension(wanted));
        var free = wanted;
        for (var i = 2; Path.Exists(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}{extension}");
        }

        return free;
    }

    private static bool IsOutcome(ReadOnlySpan<char> name) => name is "done" or "rejected";
}
