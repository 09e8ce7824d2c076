using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>The graph that the fields of the query type answer for: the one below <c>asOf</c>, else the one of now.</summary>
/// <param name="View">The graph.</param>
internal sealed record QueryRoot(GraphView View)
{
    private const int RetryAfterSeconds = 2;

    /// <summary>The graph of a root; where there is none that of now, which is one for all fields of a request, whatever is written meanwhile.</summary>
    /// <exception cref="GraphQLException">It has not been read yet: the request as a whole cannot be answered.</exception>
    public static GraphView Of(QueryRoot? root, GraphIndex index, FieldContext context) => root?.View ?? context.Once("graph", () => Ready(index.Current));

    private static GraphView Ready(GraphView view) => view.Version > 0 ? view : throw NotReady("The graph is being read and cannot be asked yet.");

    /// <summary>What a client is told who came too early.</summary>
    /// <param name="what">What is not there yet.</param>
    public static GraphQLException NotReady(string what) => new(FormattableString.Invariant($"{what} Ask again in {RetryAfterSeconds} seconds."), "NOT_READY") { RetryAfterSeconds = RetryAfterSeconds };
}
