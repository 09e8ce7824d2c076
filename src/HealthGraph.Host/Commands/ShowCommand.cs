using System.CommandLine;
using HealthGraph.Graph;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph show</c>: one node, its facts and neighbours, each with its sentence and source.</summary>
internal static class ShowCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "A name, or the id of a node." };

    private static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "Only what issues up to this date (2023, 2023-10, 2023-10-27) or this issue (#547) carried.",
        HelpName = "DATE|#NUMBER",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("show", "Show a node: its facts and neighbours, each with its sentence and source.") { Name, AsOf, StoreOption.Store };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph show 国家卫生健康委员会", "healthgraph show 工信部 --as-of 2023-10-27", "healthgraph show 工信部 --as-of '#547'", "healthgraph show region/510700");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var store = await StoreFactory.OpenExistingAsync(StoreOption.Settings(parsed), cancellationToken);
        var output = CommonOptions.Output(parsed);
        var name = parsed.GetValue(Name)!;
        var (asOf, fault) = await AsOfDate.ReadAsync(store, parsed.GetValue(AsOf), cancellationToken);
        if (fault is not null)
        {
            output.Failure(fault);
            return ExitCode.Usage;
        }

        var nodes = await NodeFinder.FindAsync(store, name, cancellationToken);
        if (nodes.Count == 0)
        {
            output.Failure($"Nothing in {StoreOption.Settings(parsed).Store} is called '{name}'; 'healthgraph search' finds parts of names.");
            return ExitCode.Findings;
        }

        foreach (var node in nodes)
        {
            await NodeView.PrintAsync(output, store, node, asOf, cancellationToken);
        }

        return ExitCode.Done;
    }
}
