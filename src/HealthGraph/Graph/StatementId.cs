using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HealthGraph.Graph;

/// <summary>Ids that are hashes of what they name.</summary>
internal static class StatementId
{
    /// <summary>Hash of a statement's key parts: article, subject, predicate, object, value and span; neither rule nor dictionary version.</summary>
    public static string Of(string articleId, string subject, string predicate, string? target, string? value, TextSpan span) =>
        Hash(articleId, subject, predicate, target ?? "", value ?? "", string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"));

    /// <summary>The first 128 bits of SHA-256 over the parts, each ended by a zero byte, as 32 lower-case hexadecimal digits.</summary>
    public static string Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
