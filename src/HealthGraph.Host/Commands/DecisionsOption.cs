using System.CommandLine;
using HealthGraph.Graph;
using HealthGraph.Graph.Decisions;
using HealthGraph.Host.Settings;

namespace HealthGraph.Host.Commands;

/// <summary>The option that names the file of people's decisions, and what the file means for a store.</summary>
internal static class DecisionsOption
{
    /// <summary><c>--decisions FILE</c>.</summary>
    public static readonly Option<string?> Decisions = new("--decisions")
    {
        Description = "File of people's decisions (default decisions.tsv beside the store).",
        HelpName = "FILE",
    };

    /// <summary>The settings of this call, its store and decisions file among them.</summary>
    public static HostSettings Settings(ParseResult parsed) =>
        CommonOptions.Settings(parsed, ("store", parsed.GetValue(StoreOption.Store)), ("decisions", parsed.GetValue(Decisions)));

    /// <summary>The file in force: the one named, else the one beside a store that is a file, else the one in the working folder.</summary>
    public static string PathOf(HostSettings settings) => settings.Decisions
        ?? (settings.Store.Contains("://", StringComparison.Ordinal) ? "decisions.tsv" : Path.Combine(Path.GetDirectoryName(settings.Store) ?? "", "decisions.tsv"));

    /// <summary>What the file says; an empty log where there is none.</summary>
    public static DecisionOutcome Read(HostSettings settings)
    {
        var (path, findings) = (PathOf(settings), new List<Finding>());
        var outcome = DecisionReplay.Run(DecisionFile.Read(path, findings), path);
        return outcome with { Findings = [.. findings, .. outcome.Findings] };
    }

    /// <summary>Applies the file to a store; without a file the store stays as it is.</summary>
    /// <returns>What was wrong with the decisions.</returns>
    public static async Task<IReadOnlyList<Finding>> ReplayAsync(HostSettings settings, IGraphStore store, CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf(settings)))
        {
            return [];
        }

        var outcome = Read(settings);
        if (!(await store.ResolutionAsync(cancellationToken)).SaysTheSameAs(outcome.Resolution))
        {
            await store.WriteResolutionAsync(outcome.Resolution, cancellationToken);
        }

        return outcome.Findings;
    }
}
