using System.CommandLine;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph backup</c> and <c>restore</c>: a SQLite store saved and put back while others use it.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> File = new("file") { Description = "The backup." };

    /// <summary>The command that saves.</summary>
    public static Command CreateBackup()
    {
        var command = new Command("backup", "Save a SQLite store as it is at this moment, while others read and write it.") { File, StoreOption.Store };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, mustExist: true, "Saved {0} to {1}.", SqliteBackup.Save, cancellationToken));
        return command.WithExamples("healthgraph backup 2026-11-25.db --store archive.db");
    }

    /// <summary>The command that puts back.</summary>
    public static Command CreateRestore()
    {
        var command = new Command("restore", "Put a backup in the place of all that a SQLite store holds.") { File, StoreOption.Store };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, mustExist: false, "Restored {0} from {1}.", SqliteBackup.Restore, cancellationToken));
        return command.WithExamples("healthgraph restore 2026-11-25.db --store archive.db");
    }

    private static async Task<int> RunAsync(ParseResult parsed, bool mustExist, string done, Action<string, string> action, CancellationToken cancellationToken)
    {
        var (settings, output, file) = (StoreOption.Settings(parsed), CommonOptions.Output(parsed), parsed.GetValue(File)!);
        if (settings.Store.Contains("://", StringComparison.Ordinal))
        {
            output.Failure("A Neo4j database is saved with neo4j-admin, or copied into a file: healthgraph copy --from neo4j+… --to FILE.db.");
            return ExitCode.Usage;
        }

        if (string.Equals(Path.GetFullPath(file), Path.GetFullPath(settings.Store), StringComparison.Ordinal))
        {
            output.Failure("The backup and the store are the same file.");
            return ExitCode.Usage;
        }

        if (mustExist)
        {
            await using var store = await StoreFactory.OpenExistingAsync(settings, cancellationToken);
        }

        action(settings.Store, file);

        // A backup of an earlier version gets the migrations that are due.
        await using var opened = await StoreFactory.OpenExistingAsync(settings, cancellationToken);
        output.Remark(string.Format(System.Globalization.CultureInfo.InvariantCulture, done, settings.Store, file));
        return ExitCode.Done;
    }
}
