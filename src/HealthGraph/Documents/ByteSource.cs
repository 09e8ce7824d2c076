using System.Globalization;

namespace HealthGraph.Documents;

/// <summary>Gets a document's bytes, never more than allowed.</summary>
internal static class ByteSource
{
    private const int ChunkBytes = 81920;

    /// <summary>All bytes of the file, or null and a finding.</summary>
    public static byte[]? ReadFile(string path, long maxBytes, FindingList findings)
    {
        try
        {
            if (Directory.Exists(path))
            {
                findings.Add(FindingCode.InputUnreadable, null, "This is a folder, not a document.", "Give the folder to a command that takes folders.");
                return null;
            }

            // FileShare.ReadWrite: a file that somebody still has open can be read all the same.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return ReadStream(stream, maxBytes, findings);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Add(FindingCode.InputMissing, null, "There is no such file.", "Check the path.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            findings.Add(FindingCode.InputUnreadable, null, $"The file could not be opened: {e.Message}", "Check its permissions and the disk.");
        }

        return null;
    }

    /// <summary>All bytes of the stream, or null and a finding where it is empty, too long or breaks off.</summary>
    public static byte[]? ReadStream(Stream stream, long maxBytes, FindingList findings)
    {
        if (stream.CanSeek && stream.Length - stream.Position > maxBytes)
        {
            return TooLarge(maxBytes, findings);
        }

        // One byte more than a file is said to hold shows its end; a growing file or a pipe goes on from there.
        var bytes = GC.AllocateUninitializedArray<byte>(stream.CanSeek ? (int)(stream.Length - stream.Position) + 1 : ChunkBytes);
        var length = 0;
        try
        {
            int read;
            while ((read = stream.Read(bytes, length, bytes.Length - length)) > 0)
            {
                length += read;
                if (length > maxBytes)
                {
                    return TooLarge(maxBytes, findings);
                }

                if (length == bytes.Length)
                {
                    Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, maxBytes + 1));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCode.InputUnreadable, null, $"Reading broke off: {e.Message}", "Try again; check the disk.");
            return null;
        }

        if (length == 0)
        {
            findings.Add(FindingCode.InputEmpty, null, "The document is empty.", "Fetch it again, or remove it.");
            return null;
        }

        Array.Resize(ref bytes, length);
        return bytes;
    }

    private static byte[]? TooLarge(long maxBytes, FindingList findings)
    {
        var limit = (maxBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
        findings.Add(FindingCode.InputTooLarge, null, $"The document is larger than {limit} MB.", "Split it, or raise MaxFileMegabytes.");
        return null;
    }
}
