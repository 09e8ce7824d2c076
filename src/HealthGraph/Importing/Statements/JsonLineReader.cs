namespace HealthGraph.Importing.Statements;

/// <summary>The lines of a file of JSON, as bytes.</summary>
/// <param name="content">The file.</param>
internal sealed class JsonLineReader(Stream content)
{
    /// <summary>Bytes of the longest line; a longer one comes cut, and is no JSON then.</summary>
    private const int Longest = 1 << 26;

    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;

    /// <summary>Bytes of the file that are read.</summary>
    public long Position => content.Position - (end - start);

    /// <summary>The next line without its end, or null.</summary>
    public byte[]? Next()
    {
        var looked = 0;
        while (true)
        {
            var rest = buffer.AsSpan(start, end - start);
            if (rest[looked..].IndexOf((byte)'\n') is >= 0 and var found)
            {
                return Take(looked + found, 1);
            }

            looked = rest.Length;
            if (looked > Longest || !Fill())
            {
                return looked == 0 ? null : Take(looked, 0);
            }
        }
    }

    private byte[] Take(int length, int more)
    {
        var line = buffer.AsSpan(start, length).TrimEnd((byte)'\r').ToArray();
        start += length + more;
        return line;
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = content.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
