using System.CommandLine;
using System.Globalization;
using HealthGraph.Graph;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph stats</c>: how much a graph holds.</summary>
internal static class StatsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("stats", "Count nodes and statements by kind.") { StoreOption.Store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await StoreFactory.OpenExistingAsync(StoreOption.Settings(parsed), cancellationToken);
            var output = CommonOptions.Output(parsed);
            var statistics = await store.StatisticsAsync(cancellationToken);
            if (output.Mode.Json)
            {
                PrintJson(output, statistics);
            }
            else
            {
                Print(output, statistics);
            }

            return ExitCode.Done;
        });
        return command.WithExamples("healthgraph stats --store archive.db", "healthgraph stats --json");
    }

    /// <summary>Both counts as one table.</summary>
    public static void Print(Output output, GraphStatistics statistics) => output.Table(["what", "count"],
        statistics.Nodes.Concat(statistics.Statements).Select(p => (string[])[p.Key, p.Value.ToString(CultureInfo.InvariantCulture)]));

    private static void PrintJson(Output output, GraphStatistics statistics) => output.Json(json =>
    {
        json.WriteStartObject();
        foreach (var (heading, counts) in (IEnumerable<(string, IReadOnlyList<KeyValuePair<string, long>>)>)[("nodes", statistics.Nodes), ("statements", statistics.Statements)])
        {
            json.WriteStartObject(heading);
            foreach (var (name, count) in counts)
            {
                json.WriteNumber(name, count);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    });
}
