using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HealthGraph.Graph;

/// <summary>The digest that programs before 2026-11-26 gave an article: stores that they wrote are whole all the same.</summary>
internal static class FormerDigest
{
    /// <summary>Over source, address and date as printed, then id, rule, entry and confidence of each statement.</summary>
    /// <returns>The first 128 bits of SHA-256, as 32 hexadecimal digits.</returns>
    public static string Of(ArticleNode article, IReadOnlyList<Statement> statements)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Add(bytes, $"{article.Source}\0{article.Url}\0{article.PublishedOn}\0");
        foreach (var s in statements)
        {
            Add(bytes, string.Create(CultureInfo.InvariantCulture, $"{s.Id} {s.Rule} {s.Entry} {s.Confidence}\0"));
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan)[..16]);
    }

    private static void Add(ArrayBufferWriter<byte> bytes, string text) => Encoding.UTF8.GetBytes(text, bytes);
}
