using System.Security.Cryptography;
using System.Text;

namespace HealthGraph.Text;

/// <summary>Tables compiled from text files, kept beside a stamp of their sources and a checksum, rebuilt when either is off.</summary>
/// <remarks>
/// Layout: magic <c>HGC1</c>, stamp (length-prefixed UTF-8), SHA-256 of the payload (32 bytes), payload length (int32), payload.
/// Written to a temporary file and moved into place, so that a reader never sees half a file.
/// </remarks>
public static class CompiledFile
{
    private const uint Magic = 0x31434748;

    /// <summary>Reads the tables from <paramref name="path"/>, or builds them and writes them there.</summary>
    /// <param name="path">The compiled file, or null to build without keeping.</param>
    /// <param name="stamp">Changes with the sources and with the layout of the tables.</param>
    /// <param name="read">Reads the payload.</param>
    /// <param name="build">Builds the tables from their sources.</param>
    /// <param name="write">Writes the payload.</param>
    /// <param name="findings">
    /// Receives a finding where the file cannot be written; the tables are used all the same. Tables whose building added findings are not
    /// kept, so that what is wrong with their sources is told again on every run.
    /// </param>
    public static T ReadOrBuild<T>(string? path, string stamp, Func<BinaryReader, T> read, Func<T> build, Action<T, BinaryWriter> write,
        ICollection<Finding> findings)
    {
        if (path is not null && ReadPayload(path, stamp) is { } payload)
        {
            using var reader = new BinaryReader(payload, Encoding.UTF8);
            return read(reader);
        }

        var before = findings.Count;
        var built = build();
        if (path is not null && findings.Count == before)
        {
            Write(path, stamp, built, write, findings);
        }

        return built;
    }

    private static MemoryStream? ReadPayload(string path, string stamp)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
            if (reader.ReadUInt32() != Magic || !string.Equals(reader.ReadString(), stamp, StringComparison.Ordinal))
            {
                return null;
            }

            var checksum = reader.ReadBytes(SHA256.HashSizeInBytes);
            var length = reader.ReadInt32();
            var start = (int)reader.BaseStream.Position;
            return start + length == bytes.Length && SHA256.HashData(bytes.AsSpan(start)).AsSpan().SequenceEqual(checksum)
                ? new MemoryStream(bytes, start, length, writable: false, publiclyVisible: true)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return null; // A damaged or unreadable file is the same as none: the tables are built again.
        }
    }

    private static void Write<T>(string path, string stamp, T tables, Action<T, BinaryWriter> write, ICollection<Finding> findings)
    {
        var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, Encoding.UTF8, leaveOpen: true))
        {
            write(tables, writer);
        }

        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            WriteFile(temporary, stamp, payload.GetBuffer().AsSpan(0, (int)payload.Length));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(FindingCode.CompiledFileUnwritable, path, null, null, $"The compiled dictionaries could not be kept: {e.Message}",
                "Make the folder writable, or name another with --cache; until then each start compiles them anew."));
        }
    }

    private static void WriteFile(string path, string stamp, ReadOnlySpan<byte> payload)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(stamp);
        writer.Write(SHA256.HashData(payload));
        writer.Write(payload.Length);
        writer.Write(payload);
    }
}
