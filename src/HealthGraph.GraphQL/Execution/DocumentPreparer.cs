using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>
/// Reads and validates documents, each once while it is kept. Small ones at once; large ones on threads of their own and only a few
/// at a time, so that a stream of them leaves the other requests their share of the processor.
/// </summary>
internal sealed class DocumentPreparer(Schema schema, ExecutorOptions options)
{
    /// <summary>Documents that people write are shorter; what is at most this long is read in a few milliseconds at the worst.</summary>
    private const int SmallBytes = 2_048;
    private readonly DocumentCache _cache = new(options.CachedDocuments);
    private readonly SemaphoreSlim _large = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The document if it is known, small, or too long to be read; null where it must be prepared late.</summary>
    public PreparedDocument? Find(ReadOnlyMemory<byte> document)
    {
        if (_cache.TryGet(document.Span, out var prepared))
        {
            return prepared;
        }

        if (document.Length > options.MaxDocumentBytes)
        {
            return PreparedDocument.Create(schema, document, options);
        }

        return document.Length <= SmallBytes ? Prepare(document.ToArray()) : null;
    }

    public async ValueTask<PreparedDocument> PrepareAsync(ReadOnlyMemory<byte> document, CancellationToken cancellation)
    {
        var bytes = document.ToArray();
        await _large.WaitAsync(cancellation);
        try
        {
            return await Task.Factory.StartNew(() => Prepare(bytes), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _large.Release();
        }
    }

    private PreparedDocument Prepare(byte[] bytes)
    {
        if (!_cache.TryGet(bytes, out var prepared))
        {
            prepared = PreparedDocument.Create(schema, bytes, options);
            _cache.Add(bytes, prepared);
        }

        return prepared;
    }
}
