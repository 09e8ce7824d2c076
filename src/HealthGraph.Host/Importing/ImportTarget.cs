using HealthGraph.Graph;
using HealthGraph.Importing;

namespace HealthGraph.Host.Importing;

/// <summary>Where rows go: articles and issues into a graph, entities into a folder of dictionaries.</summary>
/// <param name="graph">The graph; null where only entities come.</param>
/// <param name="entities">The dictionaries; null where no entity comes.</param>
/// <param name="mostStatements">Statements a transaction.</param>
/// <param name="mostRows">Rows a transaction.</param>
internal sealed class ImportTarget(ITellingWriter? graph, EntityDictionary? entities, int mostStatements, int mostRows)
{
    /// <summary>Statements a transaction.</summary>
    public int MostStatements => mostStatements;

    /// <summary>Rows a transaction.</summary>
    public int MostRows => mostRows;

    /// <summary>Whether there is a folder for entities.</summary>
    public bool TakesEntities => entities is not null;

    /// <summary>Writes rows; one outcome a row, in order.</summary>
    /// <exception cref="GraphStoreException">The store failed; nothing of it was written.</exception>
    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<RowResult> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        if (rows[0].Article is not null)
        {
            return await graph!.WriteAndTellAsync([.. rows.Select(r => r.Article!)], CancellationToken.None);
        }

        return rows[0].Issue is not null
            ? await graph!.WriteIssuesAndTellAsync([.. rows.Select(r => r.Issue!)], CancellationToken.None)
            : [.. rows.Select(r => entities!.Add(r.Entity!))];
    }
}
