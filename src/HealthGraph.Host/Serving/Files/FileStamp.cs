namespace HealthGraph.Host.Serving.Files;

/// <summary>What tells one content of a file from another without reading it.</summary>
/// <param name="Bytes">Size.</param>
/// <param name="WrittenUtc">Time of the last write.</param>
internal readonly record struct FileStamp(long Bytes, DateTime WrittenUtc)
{
    /// <summary>The stamp of the file at <paramref name="path"/>; null where there is none.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : null;
    }
}
