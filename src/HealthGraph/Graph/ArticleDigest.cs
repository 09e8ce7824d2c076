using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HealthGraph.Graph;

/// <summary>The hash of what an article and its statements say beside the text: equal digests, equal claims.</summary>
internal sealed class ArticleDigest : IDisposable
{
    private readonly Dictionary<double, string> confidences = [];
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(1 << 15);
    private int length;

    private ArticleDigest()
    {
    }

    /// <summary>Over source, address and date as printed, then id, rule, entry and confidence of each statement.</summary>
    /// <param name="source">Outlet, or null.</param>
    /// <param name="url">Address, or null.</param>
    /// <param name="publishedOn">Date, or null.</param>
    /// <param name="statements">By id.</param>
    /// <returns>The first 128 bits of SHA-256, as 32 hexadecimal digits.</returns>
    public static string Of(string? source, string? url, PartialDate? publishedOn, IReadOnlyList<Statement> statements)
    {
        using var digest = new ArticleDigest();
        digest.Add(source, 0);
        digest.Add(url, 0);
        digest.Add(publishedOn?.ToString(), 0);
        if (statements is ArticleClaims claims)
        {
            digest.Add(claims);
        }
        else
        {
            foreach (var statement in statements)
            {
                digest.Add(statement.Id, (byte)' ');
                digest.Add(statement.Rule, statement.Entry, statement.Confidence);
            }
        }

        return digest.Hash();
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private void Add(ArticleClaims claims)
    {
        Span<byte> id = stackalloc byte[ArticleClaims.IdBytes];
        for (var i = 0; i < claims.Count; i++)
        {
            claims.WriteId(i, id);
            Grow((id.Length * 2) + 1);
            Convert.TryToHexStringLower(id, bytes.AsSpan(length), out var written);
            length += written;
            bytes[length++] = (byte)' ';
            ref readonly var claim = ref claims.Claim(i);
            Add(claim.Rule, claim.Entry, claim.Confidence);
        }
    }

    private void Add(string rule, string? entry, double confidence)
    {
        Add(rule, (byte)' ');
        Add(entry, (byte)' ');

        // A handful of numbers that every article repeats.
        if (!confidences.TryGetValue(confidence, out var number))
        {
            confidences.Add(confidence, number = confidence.ToString(CultureInfo.InvariantCulture));
        }

        Add(number, 0);
    }

    private void Add(string? text, byte end)
    {
        Grow(((text?.Length ?? 0) * 3) + 1);
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        bytes[length++] = end;
    }

    private string Hash()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private void Grow(int more)
    {
        if (bytes.Length - length >= more)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + more));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
