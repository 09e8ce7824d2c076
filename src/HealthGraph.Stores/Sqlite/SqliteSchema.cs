using System.Globalization;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Migrations;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>The versioned schema: migrations are embedded files <c>NNN-name.sql</c>, run once each in order; <c>user_version</c> tells how far.</summary>
internal static class SqliteSchema
{
    /// <summary>The version that this program writes.</summary>
    public static int Latest => Migrations().Count;

    /// <summary>Runs the migrations that are due, each in a transaction of its own.</summary>
    /// <exception cref="GraphStoreException">The file was written by a later version of the program.</exception>
    public static void Migrate(SqliteConnection connection, string store)
    {
        var version = Version(connection);
        if (version > Latest)
        {
            throw new GraphStoreException(store, "open the database",
                $"it has schema {version}, this program knows schemas up to {Latest}; use a later version of healthgraph.", transient: false);
        }

        while (version < Latest)
        {
            version = MigrateOne(connection);
        }
    }

    /// <summary>Runs the next migration; another program may have run it meanwhile.</summary>
    private static int MigrateOne(SqliteConnection connection)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            var version = Version(connection);
            if (version < Latest)
            {
                Execute(connection, Text(Migrations()[version++]));
                Action<SqliteConnection>? move = version == UnpackedGraph.MovedBy ? UnpackedGraph.Move : version == PackedGraph.MovedBy ? PackedGraph.Move : null;
                if (move is not null)
                {
                    // What is moved is written as this program writes: into its latest schema.
                    while (version < Latest)
                    {
                        Execute(connection, Text(Migrations()[version++]));
                    }

                    move(connection);
                }

                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
            }

            Execute(connection, "COMMIT");
            return version;
        }
        catch
        {
            Execute(connection, "ROLLBACK");
            throw;
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static int Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static List<string> Migrations() =>
        [.. typeof(SqliteSchema).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(SqliteSchema).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
