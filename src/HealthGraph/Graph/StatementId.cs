using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace HealthGraph.Graph;

/// <summary>Ids that are hashes of what they name.</summary>
internal static class StatementId
{
    private const int OnStack = 1024;

    /// <summary>Hash of a statement's key parts: article, subject, predicate, object, value and span; neither rule nor dictionary version.</summary>
    public static string Of(string articleId, string subject, string predicate, string? target, string? value, TextSpan span) =>
        Hash(articleId, subject, predicate, target ?? "", value ?? "", string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"));

    /// <summary>The first 128 bits of SHA-256 over the parts, each ended by a zero byte, as 32 lower-case hexadecimal digits.</summary>
    [SkipLocalsInit]
    public static string Hash(params ReadOnlySpan<string> parts)
    {
        var most = 0;
        foreach (var part in parts)
        {
            most += (part.Length * 3) + 1;
        }

        var rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[OnStack];
        var length = 0;
        foreach (var part in parts)
        {
            length += Encoding.UTF8.GetBytes(part, bytes[length..]);
            bytes[length++] = 0;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return Convert.ToHexStringLower(hash[..16]);
    }
}
