using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text;
using HealthGraph.Graph;
using HealthGraph.Host.Settings;

namespace HealthGraph.Host.Commands;

/// <summary>Every command of the program, and what happens when one fails.</summary>
internal static class CommandTree
{
    /// <summary>Parses and runs; the result is one of <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Create().Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync($"See 'healthgraph {CommandPath(parsed)}--help'.");
            return ExitCode.Usage;
        }

        return await InvokeAsync(parsed);
    }

    /// <summary>The root command with all others below it.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Weekly bulletins of health-informatization news become a knowledge graph with its evidence.");
        foreach (var option in CommonOptions.All)
        {
            root.Add(option);
        }

        foreach (var command in All())
        {
            RefuseUnknownOptions(command);
            root.Add(command);
        }

        return root;
    }

    /// <summary>A mistyped option is no file and no name: <c>ingest bulletins --stor x.db</c> would write to the usual store.</summary>
    private static void RefuseUnknownOptions(Command command)
    {
        command.Validators.Add(static result =>
        {
            foreach (var token in result.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
            {
                result.AddError($"There is no option '{token.Value}'. A file of that name is given as './{token.Value}'.");
            }
        });
        foreach (var below in command.Subcommands)
        {
            RefuseUnknownOptions(below);
        }
    }

    private static IEnumerable<Command> All() =>
    [
        IngestCommand.Create(),
        ImportCommand.Create(),
        ServeCommand.Create(),
        ShowCommand.Create(),
        SearchCommand.Create(),
        StatsCommand.Create(),
        DumpCommand.Create(),
        ExportCommand.Create(),
        DigestCommand.Create(),
        DecideCommand.Create(),
        DecisionsCommand.Create(),
        CandidatesCommand.Create(),
        RereadCommand.Create(),
        CheckCommand.Create(),
        BackupCommand.CreateBackup(),
        BackupCommand.CreateRestore(),
        CopyCommand.Create(),
        ExtractCommand.Create(),
        BlindSpotsCommand.Create(),
        CompareCommand.Create(),
        ExplainCommand.Create(),
        QualityCommand.Create(),
        DictionaryCommand.Create(),
        SegmentCommand.Create(),
    ];

    private static async Task<int> InvokeAsync(ParseResult parsed)
    {
        try
        {
            parsed.InvocationConfiguration.EnableDefaultExceptionHandler = false;
            if (string.Equals(parsed.CommandResult.Command.Name, ServeCommand.Name, StringComparison.Ordinal))
            {
                // The host listens to SIGTERM itself and may finish its batch; other commands are cancelled.
                parsed.InvocationConfiguration.ProcessTerminationTimeout = null;
            }

            if (string.Equals(parsed.CommandResult.Command.Name, ImportCommand.Name, StringComparison.Ordinal))
            {
                // A batch that is on its way to the store is finished.
                parsed.InvocationConfiguration.ProcessTerminationTimeout = TimeSpan.FromSeconds(60);
            }

            return await parsed.InvokeAsync();
        }
        catch (SettingsException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or GraphStoreException)
        {
            await Console.Error.WriteLineAsync($"healthgraph could not run: {e.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCode.Failed;
        }
    }

    private static string CommandPath(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
