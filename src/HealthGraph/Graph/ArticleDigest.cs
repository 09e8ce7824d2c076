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
        var rented = ArrayPool<byte>.Shared.Rent(Most(source, url, statements));
        var length = Text(rented, 0, source, 0);
        length = Text(rented, length, url, 0);
        length = Text(rented, length, publishedOn?.ToString(), 0);
        var confidences = new Dictionary<double, string>();
        foreach (var statement in statements)
        {
            // A handful of numbers that every article repeats.
            if (!confidences.TryGetValue(statement.Confidence, out var confidence))
            {
                confidences.Add(statement.Confidence, confidence = statement.Confidence.ToString(CultureInfo.InvariantCulture));
            }

            length = Text(rented, length, statement.Id, (byte)' ');
            length = Text(rented, length, statement.Rule, (byte)' ');
            length = Text(rented, length, statement.Entry, (byte)' ');
            length = Text(rented, length, confidence, 0);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(rented.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(rented);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private static int Most(string? source, string? url, IReadOnlyList<Statement> statements)
    {
        var characters = (source?.Length ?? 0) + (url?.Length ?? 0) + MostOwnBytes;
        foreach (var statement in statements)
        {
            characters += statement.Rule.Length + (statement.Entry?.Length ?? 0) + MostOwnBytes;
        }

        return characters * 3;
    }

    private static int Text(byte[] bytes, int at, string? text, byte end)
    {
        at += Encoding.UTF8.GetBytes(text, bytes.AsSpan(at));
        bytes[at] = end;
        return at + 1;
    }
}
