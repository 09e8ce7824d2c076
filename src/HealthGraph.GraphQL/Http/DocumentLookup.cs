namespace HealthGraph.GraphQL.Http;

/// <summary>The document that a request means: its own, a persisted one, or a trusted one.</summary>
internal sealed class DocumentLookup(GraphQLHttpOptions options)
{
    private readonly PersistedDocuments _persisted = new(options.PersistedDocuments);

    /// <summary>The document's bytes.</summary>
    /// <exception cref="BadRequestException">There is none.</exception>
    public ReadOnlyMemory<byte> Find(WireRequest wire)
    {
        if (wire.Hash is null && wire.DocumentId is null && !options.OnlyTrusted)
        {
            return !wire.Query.IsEmpty ? wire.Query : throw new BadRequestException(400, "Send the field \"query\": the document as a string.");
        }

        var id = wire.DocumentId ?? wire.Hash?.ToLowerInvariant() ?? TrustedOperations.Hash(wire.Query.Span);
        if (options.Trusted?.Find(id) is { } trusted)
        {
            return trusted;
        }

        if (options.OnlyTrusted)
        {
            throw new BadRequestException(403, "Only trusted operations are answered here.", "OPERATION_NOT_TRUSTED");
        }

        if (wire.DocumentId is not null && wire.Query.IsEmpty && _persisted.Find(id.ToLowerInvariant()) is null)
        {
            throw new BadRequestException(400, "There is no operation of this id here. Send the field \"query\", or an id that the host knows.", "PERSISTED_DOCUMENT_NOT_FOUND");
        }

        if (wire.Query.IsEmpty)
        {
            return _persisted.Find(id.ToLowerInvariant()) ?? throw new BadRequestException(200, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");
        }

        if (wire.Hash is { } hash)
        {
            if (!string.Equals(hash, TrustedOperations.Hash(wire.Query.Span), StringComparison.OrdinalIgnoreCase))
            {
                throw new BadRequestException(400, "The hash is not the SHA-256 of the document.", "PERSISTED_QUERY_HASH_MISMATCH");
            }

            _persisted.Keep(hash.ToLowerInvariant(), wire.Query);
        }

        return wire.Query;
    }
}
