using System.CommandLine;
using HealthGraph.Host.Settings;

namespace HealthGraph.Host.Commands;

/// <summary>The option that names a store, the same in every command that has one.</summary>
internal static class StoreOption
{
    /// <summary><c>--store FILE.db</c> or <c>--store neo4j+http://USER@HOST:PORT/DATABASE</c>.</summary>
    public static readonly Option<string?> Store = new("--store")
    {
        Description = "Where the graph is kept: a SQLite file (default healthgraph.db), or a Neo4j database, neo4j+http://USER@HOST:PORT/DATABASE or "
            + "neo4j+https://…, its password in HEALTHGRAPH_NEO4J_PASSWORD or in the file that HEALTHGRAPH_NEO4J_PASSWORD_FILE names.",
        HelpName = "STORE",
    };

    /// <summary>The settings of this call, its store among them.</summary>
    public static HostSettings Settings(ParseResult parsed) => CommonOptions.Settings(parsed, ("store", parsed.GetValue(Store)));
}
