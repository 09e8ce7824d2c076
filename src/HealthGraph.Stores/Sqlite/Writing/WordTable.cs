using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The keys of texts that repeat endlessly (rules, entries, versions; predicates), made on first use and remembered.</summary>
internal sealed class WordTable : IDisposable
{
    // A full memory is emptied: what is asked for again is read again.
    private const int Most = 50_000;

    private readonly Dictionary<string, long> keys = new(StringComparer.Ordinal);
    private readonly RawCommand find;
    private readonly RawCommand add;

    /// <summary>Over a table with the columns <c>key</c> and <c>text</c>.</summary>
    public WordTable(SqliteConnection connection, string table)
    {
        find = new(connection, $"SELECT key FROM {table} WHERE text = ?1");
        add = new(connection, $"INSERT INTO {table} (text) VALUES (?1) RETURNING key");
    }

    /// <summary>Key of a text, from 1 on.</summary>
    public long Key(string text)
    {
        if (!keys.TryGetValue(text, out var key))
        {
            key = find.Set(1, text).Number() ?? add.Set(1, text).Number()!.Value;
            if (keys.Count >= Most)
            {
                keys.Clear();
            }

            keys.Add(text, key);
        }

        return key;
    }

    /// <summary>Forgets all: the transaction was rolled back, or another program has written.</summary>
    public void Forget() => keys.Clear();

    /// <inheritdoc/>
    public void Dispose()
    {
        find.Dispose();
        add.Dispose();
    }
}
