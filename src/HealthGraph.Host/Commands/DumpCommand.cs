using System.CommandLine;
using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph dump</c>: all that a store was told, in one fixed order.</summary>
internal static class DumpCommand
{
    private static readonly Option<string?> Out = new("--out") { Description = "File to write; standard output by default.", HelpName = "FILE" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("dump", "Write the whole graph as lines of JSON: the same content gives the same bytes, whatever the store.") { StoreOption.Store, Out };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await StoreFactory.OpenExistingAsync(StoreOption.Settings(parsed), cancellationToken);
            await using var output = new BufferedStream(parsed.GetValue(Out) is { } path ? File.Create(path) : Console.OpenStandardOutput(), 1 << 16);
            await CanonicalDump.WriteAsync(store, output, cancellationToken);
            return ExitCode.Done;
        });
        return command.WithExamples("healthgraph dump --store archive.db --out archive.ndjson");
    }
}
