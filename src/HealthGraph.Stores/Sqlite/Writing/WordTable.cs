using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The keys of texts that repeat endlessly (rules, entries, versions; predicates), made on first use and remembered.</summary>
internal sealed class WordTable : IDisposable
{
    // A full memory is emptied: what is asked for again is read again.
    private const int Most = 50_000;

    private const int Slots = 1 << 12;

    private readonly Dictionary<string, long> keys = new(StringComparer.Ordinal);

    // The same strings come again and again, of dictionaries and rules: of those that end alike the last is known without hashing it.
    private readonly (string? Text, long Key)[] lately = new (string?, long)[Slots];
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
        ref var last = ref lately[PlaceTable.Slot(text, Slots)];
        if (!ReferenceEquals(last.Text, text))
        {
            last = (text, Find(text));
        }

        return last.Key;
    }

    /// <summary>Forgets all: the transaction was rolled back, or another program has written.</summary>
    public void Forget()
    {
        keys.Clear();
        Array.Clear(lately);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        find.Dispose();
        add.Dispose();
    }

    private long Find(string text)
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
}
