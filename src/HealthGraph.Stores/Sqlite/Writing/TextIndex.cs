using System.Text;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Brings texts into the index of texts, a few at a time: writing an article does not wait for it.</summary>
internal static class TextIndex
{
    // A tenth of a second: whoever writes waits no longer.
    private const int Articles = 200;

    /// <summary>Bits of a row's number that are the article's key; what stands above is its date.</summary>
    public const int KeyBits = 32;

    /// <summary>Takes the next articles in, inside the caller's transaction.</summary>
    /// <returns>Whether there may be more.</returns>
    public static bool Fill(SqliteConnection connection)
    {
        var (texts, batch, key) = Next(connection);
        using var add = new RawCommand(connection, "INSERT INTO text_search (rowid, text) VALUES (?1, ?2)");
        var (seen, pairs) = (new HashSet<int>(), new StringBuilder());

        // In the order of their numbers: the index keeps what it is given in memory only as long as the numbers grow.
        foreach (var (row, text) in texts.OrderBy(t => t.Row))
        {
            TextPairs.Of(text, seen, pairs);
            add.Set(1, row).Set(2, pairs.ToString()).Run();
        }

        using var filled = new RawCommand(connection, "UPDATE text_filled SET batch = ?1, key = ?2");
        filled.Set(1, batch).Set(2, key).Run();
        return texts.Count == Articles;
    }

    /// <summary>The number of an article's row: newer ones are greater.</summary>
    public static long Row(PartialDate? date, long key) => Row(date is { } day ? (((day.Year * 100L) + (day.Month ?? 0)) * 100) + (day.Day ?? 0) : 0, key);

    /// <summary>The number of the row of a date's number and a key.</summary>
    public static long Row(long date, long key) => (date << KeyBits) | key;

    private static (List<(long Row, string Text)> Texts, long Batch, long Key) Next(SqliteConnection connection)
    {
        var texts = new List<(long, string)>();
        using var mark = new RawCommand(connection, "SELECT batch, key FROM text_filled");
        using var from = mark.Rows();
        from.Next();
        var (batch, key) = (from.Number(0), from.Number(1));
        using var read = new RawCommand(connection, """
            SELECT key, batch, published_on, text FROM article WHERE (batch, key) > (?1, ?2) ORDER BY batch, key LIMIT ?3
            """);
        using var rows = read.Set(1, batch).Set(2, key).Set(3, (long)Articles).Rows();
        while (rows.Next())
        {
            (key, batch) = (rows.Number(0), rows.Number(1));
            texts.Add((Row(PartialDate.TryParse(rows.TextOrNull(2)), key), rows.Text(3)));
        }

        return (texts, batch, key);
    }
}
