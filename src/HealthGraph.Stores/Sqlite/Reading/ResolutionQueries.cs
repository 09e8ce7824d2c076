using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Reads what people's decisions came to.</summary>
internal static class ResolutionQueries
{
    /// <summary>The resolution as last written.</summary>
    public static Resolution All(SqliteConnection connection) => From(connection, "resolution", "correction");

    /// <summary>The resolution in tables of other names.</summary>
    public static Resolution From(SqliteConnection connection, string resolution, string correction)
    {
        var canonical = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var read = new RawCommand(connection, $"SELECT node_id, canonical_id FROM {resolution}"))
        using (var rows = read.Rows())
        {
            while (rows.Next())
            {
                canonical[rows.Text(0)] = rows.Text(1);
            }
        }

        var corrections = new Dictionary<(string NodeId, string Property), string>();
        using (var read = new RawCommand(connection, $"SELECT node_id, property, value FROM {correction}"))
        using (var rows = read.Rows())
        {
            while (rows.Next())
            {
                corrections[(rows.Text(0), rows.Text(1))] = rows.Text(2);
            }
        }

        return new Resolution(canonical, corrections);
    }
}
