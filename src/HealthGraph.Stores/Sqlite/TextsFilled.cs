using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>How far the articles' texts are in the index of texts.</summary>
/// <param name="Key">Articles are, as they came, up to this key.</param>
/// <param name="Batch">Articles that were written anew are up to this transaction…</param>
/// <param name="Again">…and up to this key of it.</param>
internal sealed record TextsFilled(long Key, long Batch, long Again)
{
    /// <summary>Reads it.</summary>
    public static TextsFilled Read(SqliteConnection connection)
    {
        using var mark = new RawCommand(connection, "SELECT key, batch, again FROM text_filled");
        using var row = mark.Rows();
        row.Next();
        return new TextsFilled(row.Number(0), row.Number(1), row.Number(2));
    }

    /// <summary>Writes it.</summary>
    public void Write(SqliteConnection connection)
    {
        using var put = new RawCommand(connection, "UPDATE text_filled SET key = ?1, batch = ?2, again = ?3");
        put.Set(1, Key).Set(2, Batch).Set(3, Again).Run();
    }

    /// <summary>Whether the text that stands in an article now is in the index.</summary>
    /// <param name="key">Key of the article.</param>
    /// <param name="made">The transaction that wrote it first.</param>
    /// <param name="batch">The one that wrote what stands there now.</param>
    public bool Has(long key, long made, long batch) => key <= Key && (batch == made || (batch, key).CompareTo((Batch, Again)) <= 0);
}
