using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Bench.Api;

/// <summary>What somebody without the API would add to the store to ask it: names in a full-text table, months of articles by id. In a file beside it.</summary>
internal static class SideTables
{
    /// <summary>Makes the file where it is missing.</summary>
    /// <returns>Its name.</returns>
    public static async Task<string> OpenAsync(SqliteGraphStore store, string file)
    {
        var side = file + ".side";
        if (File.Exists(side))
        {
            return side;
        }

        await using var connection = new SqliteConnection($"Data Source={side};Pooling=False");
        await connection.OpenAsync();
        Run(connection, """
            CREATE TABLE month (id TEXT PRIMARY KEY, month TEXT) WITHOUT ROWID;
            CREATE TABLE called (id TEXT, name TEXT, PRIMARY KEY (id, name)) WITHOUT ROWID;
            CREATE VIRTUAL TABLE names USING fts5 (name, id UNINDEXED, tokenize = "unicode61 remove_diacritics 0");
            """);
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await FillAsync(store, connection);
            Run(connection, "INSERT INTO names (name, id) SELECT name, id FROM called");
            await transaction.CommitAsync();
        }

        return side;
    }

    /// <summary>A space after each character makes each one a token.</summary>
    public static string Spaced(string text) => string.Join(' ', text.EnumerateRunes());

    private static async Task FillAsync(SqliteGraphStore store, SqliteConnection connection)
    {
        using var month = Command(connection, "INSERT INTO month VALUES ($a, $b)");
        using var called = Command(connection, "INSERT OR IGNORE INTO called VALUES ($a, $b)");
        await foreach (var stored in store.StoredArticlesAsync(CancellationToken.None))
        {
            Run(month, stored.Article.Id, stored.Article.PublishedOn?.ToString() is { Length: >= 7 } day ? day[..7] : "");
            foreach (var s in stored.Statements.Where(s => s.Value is not null && s.Predicate is "MENTIONS" or "name"))
            {
                Run(called, s.Object ?? s.Subject, Spaced(s.Value!));
            }
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add("$a", SqliteType.Text);
        command.Parameters.Add("$b", SqliteType.Text);
        return command;
    }

    private static void Run(SqliteCommand command, string a, string b)
    {
        (command.Parameters[0].Value, command.Parameters[1].Value) = (a, b);
        command.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
