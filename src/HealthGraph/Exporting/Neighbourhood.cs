using HealthGraph.Graph;

namespace HealthGraph.Exporting;

/// <summary>The nodes around one: what a walk along edges, articles among the nodes, reaches in some steps.</summary>
public static class Neighbourhood
{
    /// <summary>The most steps that may be asked for.</summary>
    public const int MostSteps = 6;

    private const int NodesAtOnce = 200;
    private const int StatementsAtOnce = 10_000;

    /// <summary>The canonical ids that the walk reaches, the start among them. Breadth first, many nodes a call.</summary>
    /// <param name="reader">The graph.</param>
    /// <param name="start">Canonical ids to begin with.</param>
    /// <param name="steps">0-6; 1: the edges of the start and the articles that mention it, 2: what else those articles mention.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="ArgumentOutOfRangeException">So many steps may not be asked for.</exception>
    public static async Task<IReadOnlySet<string>> OfAsync(IGraphReader reader, IEnumerable<string> start, int steps, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, MostSteps);
        var reached = start.ToHashSet(StringComparer.Ordinal);
        var edge = reached.ToList();
        for (var step = 0; step < steps && edge.Count > 0; step++)
        {
            var next = new List<string>();
            foreach (var nodes in edge.Chunk(NodesAtOnce))
            {
                await foreach (var statement in StatementsAsync(reader, nodes, cancellationToken))
                {
                    Reach(statement.Subject, reached, next);
                    Reach(statement.Object!, reached, next);
                }
            }

            edge = next;
        }

        return reached;
    }

    private static void Reach(string id, HashSet<string> reached, List<string> next)
    {
        if (reached.Add(id))
        {
            next.Add(id);
        }
    }

    private static async IAsyncEnumerable<Statement> StatementsAsync(
        IGraphReader reader, string[] nodes, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (string Predicate, string ArticleId, string Id)? after = null;
        while (true)
        {
            var query = new StatementQuery(nodes) { Predicates = GraphSchema.Edges, Limit = StatementsAtOnce, After = after };
            var page = await reader.StatementsAsync(query, cancellationToken);
            foreach (var statement in page)
            {
                yield return statement;
            }

            if (page.Count < StatementsAtOnce)
            {
                yield break;
            }

            after = (page[^1].Predicate, page[^1].ArticleId, page[^1].Id);
        }
    }
}
