using System.Threading.Channels;
using HealthGraph.Importing;
using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>One file through the import: read on one thread, extracted on every core, written in the order of the file.</summary>
/// <param name="import">Makes of rows what they are.</param>
/// <param name="writer">Writes them.</param>
/// <param name="tally">Counts.</param>
/// <param name="progress">Told how far it has come.</param>
internal sealed class FileRun(IImportSource import, RowWriter writer, ImportTally tally, ImportProgress progress)
{
    /// <summary>Runs through the file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Stops it; what was sent to the store is finished.</param>
    public async Task RunAsync(Stream content, CancellationToken cancellationToken)
    {
        // Blocks are some sixty kilobytes: four for each core wait, at most.
        var work = Channel.CreateBounded<Task<ReadBlock>>(Environment.ProcessorCount * 4);
        var reading = Task.Run(() => StartAsync(content, work.Writer, cancellationToken), CancellationToken.None);
        try
        {
            await foreach (var block in work.Reader.ReadAllAsync(cancellationToken))
            {
                await TakeAsync(await block, cancellationToken);
            }

            foreach (var row in import.Left())
            {
                await writer.AddAsync(row);
            }

            await writer.FinishAsync();
        }
        catch (OperationCanceledException)
        {
            // What was gathered is written, so that as little as can be is done again.
            await writer.FinishAsync();
            throw;
        }
        finally
        {
            // Also after a failure: nobody may close what is still being read, and nobody waits for a reader that has gone.
            work.Writer.TryComplete();
            await reading;
        }
    }

    private async Task TakeAsync(ReadBlock block, CancellationToken cancellationToken)
    {
        foreach (var row in block.Rows)
        {
            await writer.AddAsync(row);
        }

        if (block.Empty > 0)
        {
            await writer.AddAsync(new RowResult { Line = 0, Role = RowRole.Empty, Rows = block.Empty });
        }

        progress.Report(block.Position, tally.RowsIn);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task StartAsync(Stream content, ChannelWriter<Task<ReadBlock>> work, CancellationToken cancellationToken)
    {
        using var slots = new SemaphoreSlim(Environment.ProcessorCount);
        var first = 0L;
        Exception? failure = null;
        try
        {
            foreach (var block in import.Blocks(content))
            {
                await slots.WaitAsync(cancellationToken);
                var number = first;
                await work.WriteAsync(Task.Run(() => ReadOne(block, number, slots), CancellationToken.None), cancellationToken);
                first += block.Count;
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever it is, the other side gets it.
            failure = e;
        }

        work.TryComplete(failure);
        for (var i = 0; i < Environment.ProcessorCount; i++)
        {
            await slots.WaitAsync(CancellationToken.None);
        }
    }

    private ReadBlock ReadOne(SourceBlock block, long first, SemaphoreSlim slots)
    {
        try
        {
            // Empty rows of the part that an earlier run has done are in its counts.
            return new ReadBlock(import.Read(block, first, writer.Passed), block.Position, first + block.Count <= writer.Passed ? 0 : block.EmptyRows);
        }
        finally
        {
            slots.Release();
        }
    }

    private sealed record ReadBlock(IReadOnlyList<RowResult> Rows, long Position, int Empty);
}
