namespace HealthGraph.Graph.Index;

/// <summary>One set of tables and how far a store was read into them. Not thread-safe.</summary>
internal sealed class IndexReading
{
    // A few articles written anew again and again are no waste.
    private const int FewVersions = 2000;

    private readonly IndexTables tables = new();
    private readonly IndexWriter writer;
    private string? mark;

    public IndexReading()
    {
        writer = new IndexWriter(tables);
        var nothing = new Snapshot(0, 0, 0, 0, new BitSet(0), [], new Resolved(Resolution.None, tables));
        View = new GraphView(tables, nothing, nothing.Current, null);
    }

    /// <summary>What was read so far.</summary>
    public GraphView View { get; private set; }

    /// <summary>Whether more than half of the memory is held by articles that were written anew since.</summary>
    public bool IsWasteful => tables.Articles.Count > (2 * View.ArticleCount) + FewVersions;

    /// <summary>Reads on.</summary>
    /// <param name="reader">The store.</param>
    /// <param name="version">Version of the view that comes of it, where anything changed.</param>
    /// <param name="cancellationToken">Stops it; what was read counts for nothing.</param>
    /// <returns>What changed.</returns>
    public async Task<CatchUp> ReadAsync(IGraphReader reader, long version, CancellationToken cancellationToken)
    {
        var before = View;
        writer.Begin(before.Snapshot);
        var now = await reader.MarkAsync(cancellationToken);
        if (!string.Equals(now, mark, StringComparison.Ordinal))
        {
            await foreach (var article in reader.WrittenAsync(mark, now, cancellationToken))
            {
                writer.Take(article);
            }

            await foreach (var issue in reader.IssuesAsync(cancellationToken))
            {
                writer.Take(issue);
            }
        }

        writer.Take(await reader.ResolutionAsync(cancellationToken));
        var isFirst = mark is null;
        mark = now;
        if (!writer.Changed && !isFirst)
        {
            return new CatchUp(before, false, [], [], []);
        }

        var snapshot = writer.End(version);
        View = new GraphView(tables, snapshot, snapshot.Current, null, before, writer.Touched());
        return isFirst ? new CatchUp(View, true, [], [], []) : writer.Told(before, View);
    }
}
