using System.CommandLine;
using HealthGraph.Extraction;
using HealthGraph.Graph.Checks;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph check</c>: whether a store holds together.</summary>
internal static class CheckCommand
{
    private const int MostFindings = 1000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("check", "Check a graph: every edge has its evidence, every mention stands in its text, every count and id is right.") { StoreOption.Store };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph check --store archive.db");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (settings, output) = (StoreOption.Settings(parsed), CommonOptions.Output(parsed));
        await using var store = await StoreFactory.OpenExistingAsync(settings, cancellationToken);
        var check = new GraphCheck(store);
        var findings = new List<Finding>();
        var more = 0;
        await foreach (var finding in check.RunAsync(cancellationToken))
        {
            if (findings.Count < MostFindings)
            {
                findings.Add(finding);
            }
            else
            {
                more++;
            }
        }

        if (output.Mode.Json)
        {
            output.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("articles", check.Articles);
                json.WriteNumber("statements", check.Statements);
                json.WriteNumber("faults", findings.Count + more);
                json.WriteStartArray("findings");
                findings.ForEach(f => ExtractionJson.WriteFinding(json, f));
                json.WriteEndArray();
                json.WriteEndObject();
            });
        }

        output.Findings(findings);
        output.Remark($"{check.Articles} articles and {check.Statements} statements checked: {(findings.Count == 0 ? "all is well" : $"{findings.Count + more} faults")}.");
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
