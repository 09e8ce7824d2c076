using HealthGraph.Graph;
using HealthGraph.Importing;

namespace HealthGraph.Host.Importing;

/// <summary>Writes rows in batches, in the order of the file, while the next batch is gathered; settles each row once its batch is in the store.</summary>
/// <param name="file">The file, for findings.</param>
/// <param name="target">Where rows go.</param>
/// <param name="tally">Where they are counted.</param>
/// <param name="settled">Called after each batch: its rows with their places in their issues, and the records of the file that are done with.</param>
internal sealed class RowWriter(string file, ImportTarget target, ImportTally tally, Action<IReadOnlyList<(RowResult Row, int? Ordinal)>, long> settled) : IAsyncDisposable
{
    private const long MostCharacters = 8_000_000;

    private readonly Dictionary<ulong, int> places = [];
    private List<(RowResult Row, int? Ordinal)> rows = [];
    private Task<IReadOnlyList<WriteOutcome>> underWay = Task.FromResult<IReadOnlyList<WriteOutcome>>([]);
    private Task settling = Task.CompletedTask;
    private long records;
    private long characters;
    private int statements;

    /// <summary>Records that an earlier run has done with.</summary>
    public long Passed { get; init; }

    /// <summary>Takes the next record; writes when a batch is full.</summary>
    public async Task AddAsync(RowResult row)
    {
        records += row.Role is RowRole.Empty ? 0 : 1;
        int? ordinal = row.IssueId is { } issue ? Place(issue) : null;
        if (records <= Passed && row.Role is not RowRole.Empty)
        {
            return;
        }

        tally.RowsIn += row.Role is RowRole.Content ? row.Rows : 0;
        row = row.Article is { } article && ordinal is { } place && !row.HasOrdinal ? row with { Article = article with { Ordinal = place } } : row;
        rows.Add((row, ordinal));
        statements += row.Article?.Statements.Count ?? 0;
        characters += row.Article?.Article.Text.Length ?? 0;
        if (rows.Count >= target.MostRows || statements >= target.MostStatements || characters >= MostCharacters)
        {
            await SendAsync();
        }
    }

    /// <summary>Writes what is left.</summary>
    public async Task FinishAsync()
    {
        await SendAsync();
        await settling;
    }

    /// <summary>Waits for what is under way, whatever comes of it.</summary>
    public async ValueTask DisposeAsync()
    {
        await underWay.ContinueWith(static _ => { }, TaskScheduler.Default);
        await settling.ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    private async Task SendAsync()
    {
        await underWay;
        var (batch, done, before) = (rows, records, settling);
        (rows, statements, characters) = ([], 0, 0);

        // Not cancelled: what is begun is finished, so that the checkpoint tells of it. One batch is settled while the next is written.
        var written = underWay = Task.Run(() => target.WriteAsync([.. batch.Where(r => IsWritten(r.Row)).Select(r => r.Row)]));
        await before;
        settling = Task.Run(() => SettleAsync(written, batch, done));
    }

    private async Task SettleAsync(Task<IReadOnlyList<WriteOutcome>> written, List<(RowResult Row, int? Ordinal)> batch, long done)
    {
        var outcomes = await written;
        var next = 0;
        foreach (var (row, _) in batch)
        {
            tally.Settle(file, row, IsWritten(row) ? outcomes[next++] : null);
        }

        settled(batch, done);
        foreach (var (row, _) in batch)
        {
            target.Release(row);
        }
    }

    private static bool IsWritten(RowResult row) => row.Fault is null && row.Role is RowRole.Content;

    /// <summary>The place of the row among those of its issue, rows set aside among them.</summary>
    private int Place(string issue)
    {
        // FNV-1a, 64 bits: issues by the hundred thousand, two of one hash are not to be expected.
        var hash = 14695981039346656037UL;
        foreach (var c in issue)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(places, hash, out _)++;
        return places[hash];
    }
}
