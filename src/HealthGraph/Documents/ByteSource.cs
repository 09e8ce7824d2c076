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
            // FileShare.ReadWrite: a file that somebody still has open can be read all the same.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return ReadStream(stream, maxBytes, findings);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Add(FindingCode.InputMissing, null, "There is no such file.", "Check the path.");
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            findings.Add(FindingCode.InputUnreadable, null, "This is a folder, not a document.", "Give the folder to a command that takes folders.");
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
        var expected = stream.CanSeek ? stream.Length - stream.Position : ChunkBytes;
        if (expected > maxBytes && stream.CanSeek)
        {
            return TooLarge(maxBytes, findings);
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)expected);
        var length = 0;
        try
        {
            while (ReadMore(stream, ref bytes, length, maxBytes) is > 0 and var read)
            {
                length += read;
                if (length > maxBytes)
                {
                    return TooLarge(maxBytes, findings);
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

    /// <summary>Bytes read, 0 at the end. A file ends where it is said to end, mostly: one byte more tells, before room is made for others.</summary>
    private static int ReadMore(Stream stream, ref byte[] bytes, int length, long maxBytes)
    {
        if (length < bytes.Length)
        {
            return stream.Read(bytes, length, bytes.Length - length);
        }

        var next = stream.ReadByte();
        if (next < 0)
        {
            return 0;
        }

        Array.Resize(ref bytes, (int)Math.Min(Math.Max(bytes.Length * 2L, ChunkBytes), maxBytes + 1));
        bytes[length] = (byte)next;
        return 1;
    }

    private static byte[]? TooLarge(long maxBytes, FindingList findings)
    {
        var limit = (maxBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
        findings.Add(FindingCode.InputTooLarge, null, $"The document is larger than {limit} MB.", "Split it, or raise MaxFileMegabytes.");
        return null;
    }
}
