using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace HealthGraph.Host.Importing;

/// <summary>How far an import of one file has come; kept beside the store while it runs, gone when it is done.</summary>
/// <param name="File">Full path of the file.</param>
/// <param name="Hash">Hash of its content.</param>
/// <param name="Mapping">Hash of the mapping file; empty for none.</param>
/// <param name="Version">Version of rules and dictionaries.</param>
/// <param name="Records">Records of the file that are done with, those of the header among them.</param>
/// <param name="Rejects">Bytes of the rejects file that are written.</param>
/// <param name="Counts">What the rows have come to.</param>
internal sealed record Checkpoint(string File, string Hash, string Mapping, string Version, long Records, long Rejects, ImportCounts Counts)
{
    /// <summary>Full path of the file that rejected rows went to; null for none.</summary>
    public string? RejectsFile { get; init; }

    /// <summary>Whether the file is done and others of the same run were not.</summary>
    public bool IsDone { get; init; }

    /// <summary>Where the checkpoint of a file is kept.</summary>
    /// <param name="store">Name of the store.</param>
    /// <param name="file">Path of the file that is imported.</param>
    public static string PathOf(string store, string file)
    {
        var folder = store.Contains("://", StringComparison.Ordinal) ? "healthgraph.imports" : store + ".imports";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(store + "\0" + Path.GetFullPath(file)));
        return Path.Combine(folder, Convert.ToHexStringLower(hash.AsSpan(0, 8)) + ".json");
    }

    /// <summary>The checkpoint at a path, or null where there is none that can be read.</summary>
    public static Checkpoint? Read(string path)
    {
        try
        {
            return System.IO.File.Exists(path) ? JsonSerializer.Deserialize<Checkpoint>(System.IO.File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it so that a crash leaves the one before or this one, never half of it.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var part = path + ".part";
        System.IO.File.WriteAllBytes(part, JsonSerializer.SerializeToUtf8Bytes(this));
        System.IO.File.Move(part, path, overwrite: true);
    }

    /// <summary>Removes it, and its folder where it was the last.</summary>
    public static void Remove(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            return;
        }

        System.IO.File.Delete(path);
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
