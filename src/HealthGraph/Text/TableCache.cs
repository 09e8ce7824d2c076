using System.Runtime.InteropServices;
using System.Text;

namespace HealthGraph.Text;

/// <summary>Keeps tables that were compiled from text files in a binary form, so that they are compiled once.</summary>
/// <remarks>
/// A cached table is used only if its stamp (this build of the library, and what the caller says of the sources) and its checksum are right;
/// otherwise it is compiled again and written anew, to a file of its own that then takes its place. The stamp is part of the file's name, so that
/// programs of several versions may share a folder; of each kind the few that were last used are kept.
/// Where the folder cannot be written the table is compiled each time, and a finding says so.
/// </remarks>
/// <threadsafety>Any number of threads and processes may use one folder.</threadsafety>
public sealed class TableCache
{
    private const ulong Magic = 0x31454C4241544748; // HGTABLE1
    private const int HeaderLength = 4 * sizeof(ulong);

    private readonly string? _directory;

    /// <summary>A cache in the given folder; nothing is read or written yet.</summary>
    /// <param name="directory">Folder for the binary files, made when first needed; null to cache nothing.</param>
    public TableCache(string? directory) => _directory = directory;

    /// <summary>Reads a table from the cache, or compiles it and puts it there; path, length and time of the sources are its stamp.</summary>
    /// <param name="name">Name of the kind of table, fit for a file name.</param>
    /// <param name="sources">Paths of all files that the table is made from.</param>
    /// <param name="compile">Makes the table from its sources; adds what is wrong with them to the findings.</param>
    /// <param name="write">Writes the binary form.</param>
    /// <param name="read">Reads the binary form; may throw <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/>.</param>
    /// <param name="findings">Receives what <paramref name="compile"/> finds. A table with findings is not cached, so that they are told again next time.</param>
    public T Load<T>(string name, IReadOnlyList<string> sources, Func<ICollection<Finding>, T> compile, Action<T, BinaryWriter> write,
        Func<BinaryReader, T> read, ICollection<Finding> findings)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Load(name, StampOf(sources), compile, write, read, findings);
    }

    /// <summary>Reads a table from the cache, or compiles it and puts it there.</summary>
    /// <param name="name">Name of the table, fit for a file name.</param>
    /// <param name="stamp">Changes with the sources, such as a hash of their bytes.</param>
    /// <param name="compile">Makes the table from its sources; adds what is wrong with them to the findings.</param>
    /// <param name="write">Writes the binary form.</param>
    /// <param name="read">Reads the binary form; may throw <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/>.</param>
    /// <param name="findings">Receives what <paramref name="compile"/> finds. A table with findings is not cached, so that they are told again next time.</param>
    public T Load<T>(string name, string stamp, Func<ICollection<Finding>, T> compile, Action<T, BinaryWriter> write, Func<BinaryReader, T> read,
        ICollection<Finding> findings)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(compile);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(findings);
        if (_directory is null)
        {
            return compile(findings);
        }

        var mark = Checksum.Of(Encoding.UTF8.GetBytes($"{typeof(TableCache).Module.ModuleVersionId}/{stamp}"));
        var path = TableFiles.PathOf(_directory, name, mark);
        if (TryRead(path, mark, read) is { } cached)
        {
            return cached;
        }

        var found = new List<Finding>();
        var table = compile(found);
        if (found.Count == 0)
        {
            TryWrite(path, mark, table, write, findings);
            TableFiles.Prune(path, name);
        }

        found.ForEach(findings.Add);
        return table;
    }

    private static string StampOf(IReadOnlyList<string> sources)
    {
        var text = new StringBuilder();
        foreach (var source in sources)
        {
            var file = new FileInfo(source);
            text.Append('\n').Append(file.FullName).Append('|').Append(file.Exists ? file.Length : -1)
                .Append('|').Append(file.LastWriteTimeUtc.Ticks);
        }

        return text.ToString();
    }

    private static T? TryRead<T>(string path, ulong stamp, Func<BinaryReader, T> read)
        where T : class
    {
        try
        {
            using var file = File.OpenHandle(path);
            var bytes = GC.AllocateUninitializedArray<byte>(checked((int)RandomAccess.GetLength(file)));
            var got = 0;
            while (got < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(got), got) is var more and > 0)
            {
                got += more;
            }

            if (got < bytes.Length || bytes.Length < HeaderLength)
            {
                return null;
            }

            var header = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(0, HeaderLength));
            var whole = header[0] == Magic && header[1] == stamp && header[2] == (ulong)bytes.Length
                && header[3] == Checksum.Of(bytes.AsSpan(HeaderLength));
            if (!whole)
            {
                return null;
            }

            using var reader = new BinaryReader(new MemoryStream(bytes, HeaderLength, bytes.Length - HeaderLength), Encoding.UTF8);
            return read(reader);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or OverflowException)
        {
            return null;
        }
    }

    private static void TryWrite<T>(string path, ulong stamp, T table, Action<T, BinaryWriter> write, ICollection<Finding> findings)
    {
        using var stream = new MemoryStream();
        stream.SetLength(HeaderLength);
        stream.Position = HeaderLength;
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(table, writer);
        writer.Flush();
        var bytes = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        ReadOnlySpan<ulong> header = [Magic, stamp, (ulong)bytes.Length, Checksum.Of(bytes[HeaderLength..])];
        MemoryMarshal.AsBytes(header).CopyTo(bytes);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var temporary = TableFiles.TemporaryFor(path);
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(FindingCode.CompiledFileUnwritable, path, null, null, $"The compiled dictionaries could not be kept: {e.Message}",
                "Make the folder writable, or name another with --cache; until then each start compiles them anew."));
        }
    }
}
