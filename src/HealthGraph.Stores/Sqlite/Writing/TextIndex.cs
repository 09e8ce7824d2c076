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
        var filled = TextsFilled.Read(connection);
        var texts = new Dictionary<long, (long Row, string Text)>();
        filled = filled with { Key = Next(connection, filled, texts) };
        filled = Again(connection, filled, texts);
        using var add = new RawCommand(connection, "INSERT INTO text_search (rowid, text) VALUES (?1, ?2)");
        var (seen, pairs) = (new HashSet<int>(), new StringBuilder());

        // In the order of their numbers: the index keeps what it is given in memory only as long as the numbers grow.
        foreach (var (row, text) in texts.Values.OrderBy(t => t.Row))
        {
            TextPairs.Of(text, seen, pairs);
            add.Set(1, row).Set(2, pairs.ToString()).Run();
        }

        filled.Write(connection);
        return texts.Count >= Articles;
    }

    /// <summary>The number of an article's row: newer ones are greater.</summary>
    public static long Row(PartialDate? date, long key) => Row(date is { } day ? (((day.Year * 100L) + (day.Month ?? 0)) * 100) + (day.Day ?? 0) : 0, key);

    /// <summary>The number of the row of a date's number and a key.</summary>
    public static long Row(long date, long key) => (date << KeyBits) | key;

    /// <summary>Articles that came since.</summary>
    /// <returns>Key of the last.</returns>
    private static long Next(SqliteConnection connection, TextsFilled filled, Dictionary<long, (long Row, string Text)> texts)
    {
        var key = filled.Key;
        using var read = new RawCommand(connection, "SELECT key, published_on, text FROM article WHERE key > ?1 ORDER BY key LIMIT ?2");
        using var rows = read.Set(1, key).Set(2, (long)Articles).Rows();
        while (rows.Next())
        {
            key = rows.Number(0);
            texts[key] = (Row(PartialDate.TryParse(rows.TextOrNull(1)), key), rows.Text(2));
        }

        return key;
    }

    /// <summary>Articles that were written anew since, where there is room.</summary>
    private static TextsFilled Again(SqliteConnection connection, TextsFilled filled, Dictionary<long, (long Row, string Text)> texts)
    {
        using var read = new RawCommand(connection, """
            SELECT key, batch, published_on, text FROM article INDEXED BY article_rewritten
            WHERE (batch, key) > (?1, ?2) AND batch > made ORDER BY batch, key LIMIT ?3
            """);
        using var rows = read.Set(1, filled.Batch).Set(2, filled.Again).Set(3, Math.Max((long)Articles - texts.Count, 0)).Rows();
        while (rows.Next())
        {
            var key = rows.Number(0);
            filled = filled with { Batch = rows.Number(1), Again = key };
            texts[key] = (Row(PartialDate.TryParse(rows.TextOrNull(2)), key), rows.Text(3));
        }

        return filled;
    }
}
