using System.Threading.Channels;
using HealthGraph.Documents;
using HealthGraph.Host.Serving.Files;
using HealthGraph.Host.Serving.Telemetry;

namespace HealthGraph.Host.Serving.Flow;

/// <summary>Finds whole files in the inbox and hands them on, waiting while those who read have enough.</summary>
internal sealed class InboxWatcher(
    InboxFolder inbox, SettleTable table, Readiness readiness, ServeMetrics metrics, ServeOptions options, TimeProvider time, ILogger<InboxWatcher> logger)
{
    // Files of other kinds that are told of; more would only fill the log and the memory.
    private const int MostOthers = 1000;
    private readonly HashSet<string> othersTold = new(StringComparer.Ordinal);

    /// <summary>Looks until told to stop.</summary>
    public async Task RunAsync(ChannelWriter<InboxFile> found, CancellationToken stop)
    {
        using var events = new InboxEvents(inbox, logger);
        var settle = TimeSpan.FromSeconds(options.SettleSeconds);
        while (true)
        {
            var waiting = await LookAsync(found, stop);

            // Not at once again, however many events come: a look costs as much as there are files.
            await Task.Delay(settle / 2, time, stop);
            await events.WaitAsync(waiting > 0 ? settle / 2 : TimeSpan.FromSeconds(options.PollSeconds), time, stop);
        }
    }

    /// <summary>One look; returns how many files are not whole yet.</summary>
    internal async Task<int> LookAsync(ChannelWriter<InboxFile> found, CancellationToken stop)
    {
        try
        {
            table.BeginScan();
            foreach (var (path, stamp) in inbox.Files())
            {
                stop.ThrowIfCancellationRequested();
                await TakeAsync(path, stamp, found, stop);
            }

            readiness.Clear(Readiness.Inbox);
            return table.EndScan();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (readiness.Report(Readiness.Inbox, e.Message))
            {
                logger.LogError("The inbox cannot be read: {Reason}", e.Message);
            }

            return 0;
        }
    }

    private async Task TakeAsync(string path, FileStamp stamp, ChannelWriter<InboxFile> found, CancellationToken stop)
    {
        if (!InputFiles.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            TellOfOther(path);
            return;
        }

        switch (table.Observe(path, stamp, time.GetUtcNow()))
        {
            case FileVerdict.Read:
                await found.WriteAsync(new InboxFile(path, inbox.NameOf(path), stamp), stop);
                break;
            case FileVerdict.Report:
                Report(FindingCode.InputUnfinished, inbox.NameOf(path), "keeps changing, or stays empty, and was not read yet; end its writing, or take it away");
                break;
            default:
                break;
        }
    }

    // A file of another kind may be somebody's half of a rename (report.txt.part), so it stays where it is.
    private void TellOfOther(string path)
    {
        if (othersTold.Count < MostOthers && othersTold.Add(path))
        {
            Report(FindingCode.InputKind, inbox.NameOf(path), "is of a kind that is not read and stays in the inbox");
        }
    }

    private void Report(string code, string name, string what)
    {
        metrics.Finding(code);
        logger.LogWarning("{Code} {Document} {What}.", code, name, what);
    }
}
