using System.CommandLine;
using HealthGraph.Host.Settings;

namespace HealthGraph.Host.Commands;

/// <summary>The option that names a store, the same in every command that has one.</summary>
internal static class StoreOption
{
    /// <summary><c>--store FILE.db</c>.</summary>
    public static readonly Option<string?> Store = new("--store")
    {
        Description = "Where the graph is kept: a SQLite file (default healthgraph.db).",
        HelpName = "FILE.db",
    };

    /// <summary>The settings of this call, its store among them.</summary>
    public static HostSettings Settings(ParseResult parsed) => CommonOptions.Settings(parsed, ("store", parsed.GetValue(Store)));
}
