using Microsoft.Data.Sqlite;

namespace HealthGraph.Bench.Api;

/// <summary>Bodies that are asked about.</summary>
internal static class Subjects
{
    private const int Busiest = 20;
    private const int Spread = 200;

    /// <summary>The twenty that most articles speak of.</summary>
    public static string[] Busy(string file) => [.. Ranked(file, "organization").Take(Busiest)];

    /// <summary>Two hundred out of all, each as far from the next in the order of their articles: most are told of a few times.</summary>
    public static string[] Typical(string file)
    {
        var ids = Ranked(file, "organization");
        return [.. ids.Where((_, i) => i % Math.Max(1, ids.Count / Spread) == 0)];
    }

    /// <summary>The nodes of a kind, most articles first.</summary>
    public static List<string> Ranked(string file, string kind)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM node WHERE id >= $kind || '/' AND id < $kind || '0' ORDER BY articles DESC, id";
        command.Parameters.AddWithValue("$kind", kind);
        var ids = new List<string>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            ids.Add(rows.GetString(0));
        }

        return ids;
    }
}
