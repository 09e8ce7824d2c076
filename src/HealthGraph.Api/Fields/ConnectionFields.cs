using HealthGraph.Api.Paging;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Fields;

/// <summary>The fields of all connection types.</summary>
internal static class ConnectionFields
{
    private static readonly string[] Kinds =
    [
        "Entity", "Organization", "Person", "Region", "Policy", "Topic", "Article", "Issue", "Event", "Indicator", "Relation", "Mention", "Neighbour", "Search", "Finding", "Decision",
    ];

    /// <summary>Adds the resolvers; how many a search finds is counted by <see cref="SearchFields"/>.</summary>
    public static void Add(SchemaBuilder builder)
    {
        foreach (var kind in Kinds)
        {
            var type = kind + "Connection";
            builder.AddResolver<Connection, IReadOnlyList<object>>(type, "nodes", (c, _) => c.Nodes);
            builder.AddResolver<Connection, IReadOnlyList<object>>(type, "edges", (c, _) => c.Edges);
            builder.AddResolver<Connection, PageInfo>(type, "pageInfo", (c, _) => c.PageInfo);
            if (kind is not "Search")
            {
                builder.AddResolver<Connection, int>(type, "totalCount", (c, _) => c.TotalCount);
            }

            builder.AddResolver<Edge, string>(kind + "Edge", "cursor", (e, _) => e.Cursor);
            builder.AddResolver<Edge, object>(kind + "Edge", "node", (e, _) => e.Node);
        }

        builder.BindType<PageInfo>("PageInfo");
    }
}
