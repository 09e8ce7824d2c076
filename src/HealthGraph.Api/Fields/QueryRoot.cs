using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Fields;

/// <summary>The graph that the fields of the query type answer for: the one below <c>asOf</c>, else the one of now.</summary>
/// <param name="View">The graph.</param>
internal sealed record QueryRoot(GraphView View)
{
    /// <summary>The graph of a root; that of now where there is none.</summary>
    /// <exception cref="GraphQLException">It has not been read yet.</exception>
    public static GraphView Of(QueryRoot? root, GraphIndex index) => root?.View ?? Ready(index.Current);

    private static GraphView Ready(GraphView view) => view.Version > 0
        ? view
        : throw new GraphQLException("The graph is being read and cannot be asked yet. Ask again in a few seconds.", "NOT_READY");
}
