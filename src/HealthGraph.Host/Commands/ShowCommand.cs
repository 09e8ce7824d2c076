using System.CommandLine;
using System.Globalization;
using HealthGraph.Graph;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph show</c>: one node, its facts and neighbours, each with its sentence and source.</summary>
internal static class ShowCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "A name, or the id of a node." };

    private static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "Only what issues up to this date carried (2023, 2023-10, 2023-10-27).",
        HelpName = "DATE",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        AsOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && PartialDate.TryParse(text) is null)
            {
                result.AddError($"--as-of: '{text}' is no date; write 2023, 2023-10 or 2023-10-27.");
            }
        });
        var command = new Command("show", "Show a node: its facts and neighbours, each with its sentence and source.") { Name, AsOf, StoreOption.Store };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph show 国家卫生健康委员会", "healthgraph show 工信部 --as-of 2023-10-27", "healthgraph show region/510700");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var store = await StoreFactory.OpenExistingAsync(StoreOption.Settings(parsed), cancellationToken);
        var output = CommonOptions.Output(parsed);
        var name = parsed.GetValue(Name)!;
        var nodes = await FindAsync(store, name, cancellationToken);
        if (nodes.Count == 0)
        {
            output.Failure($"Nothing in {StoreOption.Settings(parsed).Store} is called '{name}'; 'healthgraph search' finds parts of names.");
            return ExitCode.Findings;
        }

        foreach (var node in nodes)
        {
            await NodeView.PrintAsync(output, store, node, PartialDate.TryParse(parsed.GetValue(AsOf)), cancellationToken);
        }

        return ExitCode.Done;
    }

    /// <summary>The node of that id; else all nodes that bear the name exactly, else the one that best fits.</summary>
    private static async Task<IReadOnlyList<NodeSummary>> FindAsync(IGraphStore store, string name, CancellationToken cancellationToken)
    {
        var byId = await store.NodesAsync([name], cancellationToken);
        if (byId.Count > 0 || name.Trim().Length == 0)
        {
            return byId;
        }

        var found = await store.SearchAsync(name, 1000, null, cancellationToken);
        var entities = found.Where(n => n.Type is not "Article").ToList();
        var exact = entities.Where(n => string.Equals(n.Name, name, StringComparison.Ordinal)).ToList();
        return exact.Count > 0 ? exact : [.. entities.Take(1).DefaultIfEmpty(found.Count > 0 ? found[0] : null!).Where(n => n is not null)];
    }
}
