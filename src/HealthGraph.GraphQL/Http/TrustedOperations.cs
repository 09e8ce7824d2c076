using System.Security.Cryptography;

namespace HealthGraph.GraphQL.Http;

/// <summary>Documents that are known in advance, by the SHA-256 of their bytes and by a name.</summary>
public sealed class TrustedOperations
{
    private readonly Dictionary<string, byte[]> _byId = new(StringComparer.Ordinal);

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>Reads every <c>.graphql</c> file of a folder; a file's name without its ending is its id beside its hash.</summary>
    /// <param name="folder">The folder; those below it are not read.</param>
    /// <returns>The documents.</returns>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static TrustedOperations Load(string folder)
    {
        var operations = new TrustedOperations();
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            operations.Add(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file));
        }

        return operations;
    }

    /// <summary>Adds a document.</summary>
    /// <param name="id">Its id beside its hash.</param>
    /// <param name="document">The document, UTF-8.</param>
    public void Add(string id, byte[] document)
    {
        _byId[id] = document;
        _byId[Hash(document)] = document;
        Count++;
    }

    internal static string Hash(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    internal byte[]? Find(string id) => _byId.GetValueOrDefault(id);
}
