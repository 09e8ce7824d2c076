namespace HealthGraph.Graph.Index;

/// <summary>One set of tables and how far a store was read into them. Not thread-safe.</summary>
internal sealed class IndexReading
{
    // A few articles written anew again and again are no waste.
    private const int FewVersions = 2000;

    private readonly IndexTables tables = new();
    private readonly IndexWriter writer;
    private string? mark;
    private bool areIssuesDue;

    public IndexReading()
    {
        writer = new IndexWriter(tables);
        var nothing = new Snapshot(0, 0, 0, 0, 0, new BitSet(0), [], new Resolved(Resolution.None, tables));
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
        var (now, isFirst, isQuiet) = (await reader.MarkAsync(cancellationToken), mark is null, true);
        if (!string.Equals(now, mark, StringComparison.Ordinal))
        {
            areIssuesDue = true;
            await foreach (var article in reader.WrittenAsync(mark, now, cancellationToken))
            {
                writer.Take(article);
                isQuiet = false;
            }
        }

        if (isFirst || (areIssuesDue && isQuiet))
        {
            await ReadIssuesAsync(reader, cancellationToken);
        }

        writer.Take(await reader.ResolutionAsync(cancellationToken));
        mark = now;
        if (!writer.Changed && !isFirst)
        {
            return new CatchUp(before, false, [], [], []);
        }

        var snapshot = writer.End(version);
        View = new GraphView(tables, snapshot, snapshot.Current, null, before, writer.Touched());
        return isFirst ? new CatchUp(View, true, [], [], []) : writer.Told(before, View);
    }

    /// <summary>All issues, those without articles too. An article brings its own along, so they are read when no articles come.</summary>
    private async Task ReadIssuesAsync(IGraphReader reader, CancellationToken cancellationToken)
    {
        await foreach (var issue in reader.IssuesAsync(cancellationToken))
        {
            writer.Take(issue);
        }

        areIssuesDue = false;
    }
}
