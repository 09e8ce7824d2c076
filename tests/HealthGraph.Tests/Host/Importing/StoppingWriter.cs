using HealthGraph.Graph;

namespace HealthGraph.Tests.Host.Importing;

/// <summary>Presses Ctrl-C when so many rows are written.</summary>
internal sealed class StoppingWriter(ITellingWriter inner, CancellationTokenSource stop, int after) : ITellingWriter
{
    private int written;

    public async Task<IReadOnlyList<WriteOutcome>> WriteAndTellAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken)
    {
        written += batch.Count;
        if (written >= after)
        {
            await stop.CancelAsync();
        }

        return await inner.WriteAndTellAsync(batch, cancellationToken);
    }

    public Task<IReadOnlyList<WriteOutcome>> WriteIssuesAndTellAsync(IReadOnlyList<IssueNode> issues, CancellationToken cancellationToken) => inner.WriteIssuesAndTellAsync(issues, cancellationToken);
}
