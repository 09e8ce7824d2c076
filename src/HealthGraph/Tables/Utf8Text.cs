using System.Text;

namespace HealthGraph.Tables;

/// <summary>The text of a stream as UTF-8, whatever its encoding; a chunk at a time.</summary>
/// <remarks>Bytes of a UTF-8 file come as they are, broken ones too: what is wrong with them is told of the row that holds them.</remarks>
/// <param name="content">The bytes behind the byte order mark.</param>
/// <param name="encoding">Their encoding.</param>
internal sealed class Utf8Text(Stream content, TextEncoding encoding)
{
    private const int ChunkBytes = 1 << 17;

    private readonly Decoder? decoder = encoding == TextEncoding.Utf8 ? null : TextEncodings.Of(encoding).GetDecoder();
    private readonly Encoder encoder = Encoding.UTF8.GetEncoder();
    private readonly byte[] bytes = encoding == TextEncoding.Utf8 ? [] : new byte[ChunkBytes];
    private readonly char[] chars = encoding == TextEncoding.Utf8 ? [] : new char[ChunkBytes + 16];
    private bool ended;

    /// <summary>The least room that <see cref="Read"/> must be given.</summary>
    public const int LeastRoom = (ChunkBytes + 16) * 3;

    /// <summary>Puts more text into <paramref name="room"/>; 0 at the end.</summary>
    public int Read(Span<byte> room)
    {
        if (decoder is null)
        {
            return content.Read(room);
        }

        while (!ended)
        {
            var read = content.Read(bytes, 0, bytes.Length);
            ended = read == 0;
            var count = decoder.GetChars(bytes.AsSpan(0, read), chars, flush: ended);
            if (encoder.GetBytes(chars.AsSpan(0, count), room, flush: ended) is > 0 and var written)
            {
                return written;
            }
        }

        return 0;
    }
}
