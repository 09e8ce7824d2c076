using System.Threading.Channels;
using HealthGraph.Host.Commands;
using HealthGraph.Host.Serving.Files;
using HealthGraph.Host.Serving.Telemetry;

namespace HealthGraph.Host.Serving.Flow;

/// <summary>Reads and extracts one file after the other; several run side by side.</summary>
/// <param name="read">From a name and bytes to records and findings; throws only for faults of the program.</param>
/// <param name="settling">Takes the documents that bring nothing.</param>
/// <param name="logger">Told of faults.</param>
internal sealed class DocumentReading(Func<string, Stream, ReadDocument> read, DocumentSettling settling, ILogger<DocumentReading> logger)
{
    /// <summary>Works until told to stop.</summary>
    public async Task RunAsync(ChannelReader<InboxFile> found, ChannelWriter<WorkItem> done, CancellationToken stop)
    {
        await foreach (var file in found.ReadAllAsync(stop))
        {
            if (Read(file) is { } item)
            {
                await done.WriteAsync(item, stop);
            }
        }
    }

    private WorkItem? Read(InboxFile file)
    {
        using var activity = ServeMetrics.Source.StartActivity("read document");
        activity?.SetTag("document", file.Name);
        try
        {
            var document = Open(file);
            activity?.SetTag("articles", document.Records.Count);
            if (FileStamp.Of(file.Path) != file.Stamp)
            {
                // Written over while it was read: the new content is work of its own.
                settling.Forget(file);
            }
            else if (document.Records.Count > 0)
            {
                return new WorkItem(file, document.Records, document.Findings, activity?.Context ?? default);
            }
            else if (document.Findings.FirstOrDefault(f => string.Equals(f.Code, FindingCode.InputUnreadable, StringComparison.Ordinal)) is { } broken)
            {
                // The disk's fault, not the document's.
                settling.Rest(file, broken.What);
            }
            else
            {
                settling.Reject(file, document.Findings);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            settling.Forget(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            settling.Rest(file, e.Message);
        }

        return null;
    }

    private ReadDocument Open(InboxFile file)
    {
        using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            return read(file.Name, content);
        }
        catch (Exception e) when (e is not (IOException or UnauthorizedAccessException))
        {
            // A fault of ours in one document must not stop the thousand behind it.
            logger.LogError(e, "The program failed on {Document}", file.Name);
            var what = $"The program failed on this document: {e.GetType().Name}.";
            return new ReadDocument([], [new Finding(FindingCode.ReadingFailed, file.Name, null, null, what, "Report it, with the document.")]);
        }
    }
}
