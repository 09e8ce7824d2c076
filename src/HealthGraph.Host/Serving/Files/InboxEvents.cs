using System.Threading.Channels;

namespace HealthGraph.Host.Serving.Files;

/// <summary>Wakes whoever waits when the operating system tells of a change in the inbox.</summary>
/// <remarks>A help only: events get lost, and network shares send none, so nothing relies on them.</remarks>
internal sealed class InboxEvents : IDisposable
{
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher? watcher;

    /// <summary>Begins to listen; where the system has no more watches to give, it is silent.</summary>
    public InboxEvents(InboxFolder inbox, ILogger logger)
    {
        FileSystemWatcher? made = null;
        try
        {
            made = new FileSystemWatcher(inbox.Root) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite };
            made.Created += (_, e) => Wake(inbox, e.FullPath);
            made.Changed += (_, e) => Wake(inbox, e.FullPath);
            made.Renamed += (_, e) => Wake(inbox, e.FullPath);
            made.Error += (_, _) => wake.Writer.TryWrite(true);
            made.EnableRaisingEvents = true;
            watcher = made;
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException)
        {
            made?.Dispose();
            logger.LogWarning("The system does not tell of changes in {Inbox}, so it is looked at from time to time only: {Reason}", inbox.Root, e.Message);
        }
    }

    /// <summary>Returns at the next event, or after <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(wake.Reader.WaitToReadAsync(either.Token).AsTask(), Task.Delay(atMost, time, either.Token));
        await either.CancelAsync();
        wake.Reader.TryRead(out _);
    }

    /// <inheritdoc/>
    public void Dispose() => watcher?.Dispose();

    private void Wake(InboxFolder inbox, string path)
    {
        if (!inbox.IsAside(path))
        {
            wake.Writer.TryWrite(true);
        }
    }
}
