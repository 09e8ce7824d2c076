using System.Threading.Channels;
using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary>Documents to graph: read and extract on every core, write in batches on one.</summary>
/// <remarks>Results are written in the order of the paths, whatever finished first, so that two runs write the same.</remarks>
internal sealed class Ingestion(BulletinReader reader, ArticleStatements statements)
{
    /// <summary>Reads the paths into the store.</summary>
    /// <param name="paths">Documents, <c>-</c> for standard input.</param>
    /// <param name="store">An open store.</param>
    /// <param name="documentDone">Called once a document.</param>
    /// <param name="cancellationToken">Stops the run after the batch at hand.</param>
    public async Task<IngestReport> RunAsync(IReadOnlyList<string> paths, IGraphWriter store, Action documentDone, CancellationToken cancellationToken)
    {
        var work = Channel.CreateBounded<Task<ReadDocument>>(Environment.ProcessorCount * 4);
        var reading = Task.Run(() => StartAsync(paths, store, work.Writer, cancellationToken), cancellationToken);
        await using var tally = new IngestTally(store);
        await foreach (var document in work.Reader.ReadAllAsync(cancellationToken))
        {
            await tally.AddAsync(await document, cancellationToken);
            documentDone();
        }

        await reading;
        return await tally.FinishAsync(cancellationToken);
    }

    private async Task StartAsync(IReadOnlyList<string> paths, IGraphWriter store, ChannelWriter<Task<ReadDocument>> work, CancellationToken cancellationToken)
    {
        using var slots = new SemaphoreSlim(Environment.ProcessorCount);
        try
        {
            foreach (var path in paths)
            {
                await slots.WaitAsync(cancellationToken);
                await work.WriteAsync(Task.Run(() => ReadOne(path, store, slots), cancellationToken), cancellationToken);
            }

            work.Complete();
        }
        catch (OperationCanceledException e)
        {
            work.Complete(e);
        }

        for (var i = 0; i < Environment.ProcessorCount; i++)
        {
            await slots.WaitAsync(CancellationToken.None);
        }
    }

    private ReadDocument ReadOne(string path, IGraphWriter store, SemaphoreSlim slots)
    {
        try
        {
            return ReadDocument.Of(Inputs.ReadOne(reader, path), statements, store);
        }
        finally
        {
            slots.Release();
        }
    }
}
