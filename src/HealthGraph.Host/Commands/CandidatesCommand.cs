using System.CommandLine;
using System.Globalization;
using HealthGraph.Extraction.Names;
using HealthGraph.Graph.Doubles;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph candidates</c>: nodes that may be one, for a person to judge.</summary>
internal static class CandidatesCommand
{
    private static readonly Option<double> Least = new("--least")
    {
        Description = "Least score, 0-1.",
        DefaultValueFactory = _ => 0.5,
        HelpName = "SCORE",
    };

    private static readonly Option<int> Limit = new("--limit")
    {
        Description = "Most pairs shown, 1-10000.",
        DefaultValueFactory = _ => 50,
        HelpName = "N",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Least.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
            {
                result.AddError("--least must be between 0 and 1.");
            }
        });
        Limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 10_000)
            {
                result.AddError("--limit must be between 1 and 10000.");
            }
        });
        var command = new Command("candidates", "List likely doubles that nobody has judged: people of one name, bodies of like names, places left open.")
        {
            Least, Limit, DecisionsOption.Decisions, StoreOption.Store,
        };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph candidates", "healthgraph candidates --least 0.8 --json");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (settings, output) = (DecisionsOption.Settings(parsed), CommonOptions.Output(parsed));
        await using var store = await StoreFactory.OpenExistingAsync(settings, cancellationToken);
        var (dictionaries, findings) = (ReaderFactory.Dictionaries(settings), new List<Finding>());
        var finder = new DoubleFinder(NameComparer.Create(dictionaries, findings), dictionaries.Regions);
        var judged = DecisionsOption.Read(settings);
        findings.AddRange(judged.Findings);
        var found = await finder.FindAsync(store, judged.Judgements, parsed.GetValue(Least), cancellationToken);
        var shown = found.Take(parsed.GetValue(Limit)).ToList();
        if (output.Mode.Json)
        {
            PrintJson(output, shown);
        }
        else
        {
            output.Table(["score", "node", "other", "why"], shown.Select(d => (string[])
                [d.Score.ToString("F2", CultureInfo.InvariantCulture), d.Node, d.Other, string.Join("; ", d.Reasons)]));
        }

        output.Findings(findings, Output.FewOfACode);
        output.Remark($"{shown.Count} of {found.Count} pairs; 'healthgraph decide same|different|unsure A B' judges one.");
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static void PrintJson(Output output, List<LikelyDouble> found) => output.Json(json =>
    {
        json.WriteStartArray();
        foreach (var pair in found)
        {
            json.WriteStartObject();
            json.WriteString("kind", pair.Kind);
            json.WriteString("node", pair.Node);
            json.WriteString("other", pair.Other);
            json.WriteNumber("score", pair.Score);
            json.WriteStartArray("reasons");
            pair.Reasons.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
