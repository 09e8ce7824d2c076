using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HealthGraph.Graph;

/// <summary>The hash of what an article and its statements say beside the text: equal digests, equal claims.</summary>
internal static class ArticleDigest
{
    // The bytes of one statement beside its rule and entry: id, confidence, blanks, the closing zero.
    private const int MostOwnBytes = 80;

    /// <summary>Over source, address and date as printed, then id, rule, entry and confidence of each statement.</summary>
    /// <param name="source">Outlet, or null.</param>
    /// <param name="url">Address, or null.</param>
    /// <param name="publishedOn">Date, or null.</param>
    /// <param name="statements">By id.</param>
    /// <returns>The first 128 bits of SHA-256, as 32 hexadecimal digits.</returns>
    public static string Of(string? source, string? url, PartialDate? publishedOn, IReadOnlyList<Statement> statements)
    {
        var bytes = new ArrayBufferWriter<byte>(statements.Count * MostOwnBytes * 2);
        Text(bytes, source, 0);
        Text(bytes, url, 0);
        Text(bytes, publishedOn?.ToString(), 0);
        var confidences = new Dictionary<double, string>();
        foreach (var statement in statements)
        {
            // A handful of numbers that every article repeats.
            if (!confidences.TryGetValue(statement.Confidence, out var confidence))
            {
                confidences.Add(statement.Confidence, confidence = statement.Confidence.ToString(CultureInfo.InvariantCulture));
            }

            Text(bytes, statement.Id, (byte)' ');
            Text(bytes, statement.Rule, (byte)' ');
            Text(bytes, statement.Entry, (byte)' ');
            Text(bytes, confidence, 0);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private static void Text(ArrayBufferWriter<byte> bytes, string? text, byte end)
    {
        var room = bytes.GetSpan(((text?.Length ?? 0) * 3) + 1);
        var length = Encoding.UTF8.GetBytes(text, room);
        room[length] = end;
        bytes.Advance(length + 1);
    }
}
