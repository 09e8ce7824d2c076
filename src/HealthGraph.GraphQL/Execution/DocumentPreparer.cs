using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>
/// Reads and validates documents, each once while it is kept. Only a few at a time, large ones on threads of their own, so that a stream
/// of new documents leaves the requests whose documents are known their share of the processor.
/// </summary>
internal sealed class DocumentPreparer(Schema schema, ExecutorOptions options)
{
    /// <summary>Documents that people write are shorter; what is at most this long is read in a few milliseconds at the worst.</summary>
    private const int SmallBytes = 2_048;
    private readonly DocumentCache _cache = new(options.CachedDocuments);
    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The document if it is known, too long to be read, or small while nobody waits for a turn; null where it must be prepared late.</summary>
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

        if (document.Length > SmallBytes || !_turns.Wait(0))
        {
            return null;
        }

        try
        {
            return Prepare(document.ToArray());
        }
        finally
        {
            _turns.Release();
        }
    }

    public async ValueTask<PreparedDocument> PrepareAsync(ReadOnlyMemory<byte> document, CancellationToken cancellation)
    {
        var bytes = document.ToArray();
        await _turns.WaitAsync(cancellation);
        try
        {
            return bytes.Length <= SmallBytes
                ? Prepare(bytes)
                : await Task.Factory.StartNew(() => Prepare(bytes), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _turns.Release();
        }
    }

    private PreparedDocument Prepare(byte[] bytes)
    {
        if (!_cache.TryGet(bytes, out var prepared))
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            prepared = PreparedDocument.Create(schema, bytes, options);
            _cache.Add(bytes, prepared, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return prepared;
    }
}
