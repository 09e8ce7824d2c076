using HealthGraph.Host.Serving.Files;
using HealthGraph.Host.Serving.Telemetry;

namespace HealthGraph.Host.Serving.Flow;

/// <summary>Ends the work on a document: moves its file, with its findings beside it, and counts.</summary>
internal sealed class DocumentSettling(InboxFolder inbox, SettleTable table, ServeMetrics metrics, ServeOptions options, TimeProvider time, ILogger<DocumentSettling> logger)
{
    /// <summary>Its articles are committed.</summary>
    public void Done(InboxFile file, int articles, long statements, IReadOnlyList<Finding> findings)
    {
        if (Settle(file, Outcome.Done, articles, findings))
        {
            metrics.Written(articles, statements);
            logger.LogInformation("{Document}: {Articles} articles, {Statements} statements, {Findings} findings", file.Name, articles, statements, findings.Count);
        }
    }

    /// <summary>It brought nothing, or the store will not have it.</summary>
    public void Reject(InboxFile file, IReadOnlyList<Finding> findings)
    {
        if (Settle(file, Outcome.Rejected, 0, findings))
        {
            var first = findings is [{ } finding, ..] ? finding : null;
            logger.LogWarning("{Document} rejected: {Code} {What}", file.Name, first?.Code, first?.What);
        }
    }

    /// <summary>It is gone or has changed: looked at afresh where it is still there.</summary>
    public void Forget(InboxFile file) => table.Release(file.Path);

    /// <summary>The disk or the store refused it: tried again after <see cref="ServeOptions.RestSeconds"/>.</summary>
    public void Rest(InboxFile file, string reason)
    {
        metrics.Finding(FindingCode.InputUnreadable);
        logger.LogWarning("{Code} {Document} stays in the inbox for now: {Reason}", FindingCode.InputUnreadable, file.Name, reason);
        table.Rest(file.Path, time.GetUtcNow() + TimeSpan.FromSeconds(options.RestSeconds));
    }

    private bool Settle(InboxFile file, Outcome outcome, int articles, IReadOnlyList<Finding> findings)
    {
        try
        {
            var beside = findings.Count == 0 ? (ReadOnlyMemory<byte>?)null : FindingsFile.Bytes(file.Name, articles, findings, time.GetUtcNow());
            var moved = inbox.Settle(file, outcome, beside);
            table.Release(file.Path);
            if (moved is null)
            {
                return false;
            }

            metrics.Document(outcome, findings);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Rest(file, e.Message);
            return false;
        }
    }
}
