using System.Security.Cryptography;
using System.Text;

namespace HealthGraph.Host.Serving.Web;

/// <summary>The key that a caller must bring. Only its hash is held, so that no log and no dump of the options can show it.</summary>
internal sealed class ApiKey(string key)
{
    /// <summary>Shorter keys are refused at start: they can be guessed.</summary>
    public const int LeastCharacters = 16;

    private readonly byte[] hash = Hash(key);

    /// <summary>Whether <paramref name="given"/> is the key; takes the same time whatever is given.</summary>
    public bool Matches(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(hash, Hash(given));

    /// <inheritdoc/>
    public override string ToString() => "(set)";

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
