using HealthGraph.Graph;
using HealthGraph.Importing;

namespace HealthGraph.Host.Importing;

/// <summary>Where rows go: articles and issues into a graph, entities into a folder of dictionaries.</summary>
/// <param name="graph">The graph; null where only entities come.</param>
/// <param name="entities">The dictionaries; null where no entity comes.</param>
/// <param name="mostStatements">Statements a transaction.</param>
/// <param name="mostRows">Rows a transaction.</param>
/// <param name="release">Takes back records that are written.</param>
/// <param name="decide">Writes what people decided; null where nothing is written.</param>
internal sealed class ImportTarget(ITellingWriter? graph, EntityDictionary? entities, int mostStatements, int mostRows, Action<ArticleRecord> release, Func<Resolution, Task>? decide)
{
    /// <summary>Statements a transaction.</summary>
    public int MostStatements => mostStatements;

    /// <summary>Rows a transaction.</summary>
    public int MostRows => mostRows;

    /// <summary>Whether there is a folder for entities.</summary>
    public bool TakesEntities => entities is not null;

    /// <summary>What people decided, as statements files have it.</summary>
    public DecidedNodes Decided { get; } = new();

    /// <summary>Writes rows; one outcome a row, in order.</summary>
    /// <exception cref="GraphStoreException">The store failed; nothing of it was written.</exception>
    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<RowResult> rows)
    {
        var outcomes = new List<WriteOutcome>(rows.Count);
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && KindOf(rows[end]) == KindOf(rows[start]))
            {
                end++;
            }

            outcomes.AddRange(await WriteAlikeAsync([.. rows.Skip(start).Take(end - start)]));
            start = end;
        }

        return outcomes;
    }

    /// <summary>A row is written and settled; its statements are read no more.</summary>
    public void Release(RowResult row)
    {
        if (row.Article is { } article)
        {
            release(article);
        }
    }

    private static int KindOf(RowResult row) => row.Article is not null ? 0 : row.Issue is not null ? 1 : row.Entity is not null ? 2 : 3;

    private async Task<IReadOnlyList<WriteOutcome>> WriteAlikeAsync(List<RowResult> rows) => KindOf(rows[0]) switch
    {
        0 => await graph!.WriteAndTellAsync([.. rows.Select(r => r.Article!)], CancellationToken.None),
        1 => await graph!.WriteIssuesAndTellAsync([.. rows.Select(r => r.Issue!)], CancellationToken.None),
        2 => [.. rows.Select(r => entities!.Add(r.Entity!))],
        _ => await DecideAsync(rows),
    };

    private async Task<IReadOnlyList<WriteOutcome>> DecideAsync(List<RowResult> rows)
    {
        var outcomes = rows.ConvertAll(r => Decided.Add(r.Decided!));
        if (decide is not null && Decided.TakeChanged() is { } resolution)
        {
            // Before the checkpoint says that these rows are done with.
            await decide(resolution);
        }

        return outcomes;
    }
}
