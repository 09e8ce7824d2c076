using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Paging;

/// <summary>
/// A place in an order, by the values that the item there had: new items before or after it change nothing, and the item itself may be gone.
/// Opaque to clients: a list of texts in JSON, in Base64 for addresses.
/// </summary>
/// <param name="Signature">The order that it was made under.</param>
/// <param name="Values">The item's values, in the order of the keys.</param>
internal sealed record Cursor(string Signature, IReadOnlyList<string?> Values)
{
    // Chinese as Chinese: a third of the length.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string?[]>([Signature, .. Values], Plain));

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="GraphQLException">It is none, or one of another order.</exception>
    public static Cursor Parse(string text, string signature, int values)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text));
            if (parts is not null && parts.Length == values + 1 && string.Equals(parts[0], signature, StringComparison.Ordinal))
            {
                return new Cursor(signature, parts[1..]);
            }
        }
        catch (Exception e) when (e is FormatException or JsonException or DecoderFallbackException)
        {
            // Told below.
        }

        throw Invalid(text);
    }

    /// <summary>What a client is told whose cursor is none.</summary>
    public static GraphQLException Invalid(string text) =>
        new($"\"{text}\" is no cursor of this list. Give one that the same field gave for the same order.", "INVALID_CURSOR");
}
