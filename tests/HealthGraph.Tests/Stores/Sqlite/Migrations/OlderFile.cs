using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Tests.Stores.Sqlite.Migrations;

/// <summary>Makes files as earlier programs did, and opens them as this one does.</summary>
internal static class OlderFile
{
    /// <summary>An empty graph of an older schema, made with its own schema files.</summary>
    public static SqliteConnection Create(string path, int version)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=false;Foreign Keys=true");
        connection.Open();
        foreach (var name in typeof(SqliteGraphStore).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Take(version))
        {
            using var reader = new StreamReader(typeof(SqliteGraphStore).Assembly.GetManifestResourceStream(name)!);
            Run(connection, reader.ReadToEnd());
        }

        Run(connection, $"PRAGMA user_version = {version}");
        return connection;
    }

    /// <summary>Runs something on a file behind the back of whoever has it open.</summary>
    public static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false;Foreign Keys=false");
        connection.Open();
        Run(connection, sql);
    }

    /// <summary>A number that a file tells.</summary>
    public static long Count(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var read = new RawCommand(connection, sql);
        return read.Number() ?? 0;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static async Task<SqliteGraphStore> OpenAsync(string path)
    {
        var store = new SqliteGraphStore(path);
        await store.OpenAsync(CancellationToken.None);
        return store;
    }

    public static async Task<string> DumpAsync(IGraphReader store)
    {
        using var buffer = new MemoryStream();
        await CanonicalDump.WriteAsync(store, buffer, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
