namespace HealthGraph.Tables;

/// <summary>What one pass over a file tells.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Hash">XXH128 of the content, hexadecimal: tells a file that has changed from one that has not.</param>
/// <param name="Encoding">Encoding of the text.</param>
/// <param name="MarkLength">Bytes of the byte order mark.</param>
public sealed record FileFacts(long Length, string Hash, TextEncoding Encoding, int MarkLength);
