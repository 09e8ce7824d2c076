using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Whole copies of a database while others read and write it, by SQLite's online backup (https://sqlite.org/backup.html).</summary>
public static class SqliteBackup
{
    /// <summary>Copies a store as it is at this moment into a new file, which appears whole or not at all.</summary>
    /// <param name="store">File of the store; others may use it meanwhile.</param>
    /// <param name="backup">File to write; one that is there already is replaced.</param>
    /// <exception cref="GraphStoreException">The store cannot be read, or the file not be written.</exception>
    public static void Save(string store, string backup) => Guard(store, $"back it up to {backup}", () =>
    {
        var partial = backup + ".partial";
        File.Delete(partial);
        Copy(store, partial);
        MakeOneFile(partial);
        Checked(partial);
        File.Move(partial, backup, overwrite: true);
    });

    /// <summary>Puts a backup in the place of all that a store holds, in one transaction; others that use the store see the old or the new.</summary>
    /// <param name="store">File of the store; made where there is none.</param>
    /// <param name="backup">A file that <see cref="Save"/> wrote.</param>
    /// <exception cref="GraphStoreException">The backup is damaged, no graph, or of a later version; then the store is as it was.</exception>
    public static void Restore(string store, string backup) => Guard(store, $"restore {backup}", () =>
    {
        if (!File.Exists(backup))
        {
            throw new GraphStoreException(store, $"restore {backup}", "there is no such file.", transient: false);
        }

        var version = Checked(backup);
        if (version < 1 || version > SqliteSchema.Latest)
        {
            throw new GraphStoreException(store, $"restore {backup}", version < 1 ? "it is no graph." : $"it has the later schema {version}.", transient: false);
        }

        Copy(backup, store);
    });

    private static void Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
    }

    /// <summary>A copy inherits the write-ahead log; without it a backup is one file and nothing beside it.</summary>
    private static void MakeOneFile(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        using var mode = new PreparedCommand(connection, "PRAGMA journal_mode = DELETE", 0);
        mode.Run();
    }

    /// <summary>The schema version of a file that is sound.</summary>
    private static long Checked(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        using var check = new PreparedCommand(connection, "PRAGMA quick_check(1)", 0);
        using (var rows = check.Read())
        {
            if (rows.Read() && rows.GetString(0) is var fault and not "ok")
            {
                throw new GraphStoreException(file, "read the backup", fault, transient: false);
            }
        }

        using var version = new PreparedCommand(connection, "PRAGMA user_version", 0);
        return version.Number()!.Value;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
        connection.Open();
        using var wait = new PreparedCommand(connection, "PRAGMA busy_timeout = 60000", 0);
        wait.Run();
        return connection;
    }

    private static void Guard(string store, string operation, Action action)
    {
        try
        {
            action();
        }
        catch (SqliteException e)
        {
            throw new GraphStoreException(store, operation, e.Message, e.SqliteErrorCode is 5 or 6 or 10 or 13, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphStoreException(store, operation, e.Message, transient: false, e);
        }
    }
}
