using CsvHelper;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Bench.Import;

/// <summary>The measure: CsvHelper reads, one prepared statement inserts each row, all in one transaction into a table without any index.</summary>
internal static class BareInsert
{
    /// <summary>Runs over a file.</summary>
    public static int Run(string file)
    {
        var store = file + ".bare.db";
        File.Delete(store);
        using (var connection = new SqliteConnection($"Data Source={store};Pooling=False"))
        {
            connection.Open();
            Execute(connection, "PRAGMA journal_mode = WAL; CREATE TABLE row (a, b, c, d, e, f, g)");
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO row VALUES ($1, $2, $3, $4, $5, $6, $7)";
            var values = Enumerable.Range(1, 7).Select(i => insert.Parameters.Add($"${i}", SqliteType.Text)).ToArray();
            insert.Prepare();
            using var reader = CsvReader.Create(File.OpenRead(file), CsvReaderOptions.Default, leaveOpen: false);
            reader.ReadHeader();
            while (reader.Read())
            {
                for (var i = 0; i < values.Length; i++)
                {
                    values[i].Value = reader.GetString(i);
                }

                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        File.Delete(store);
        return 0;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
