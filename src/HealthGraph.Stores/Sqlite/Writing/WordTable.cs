using System.IO.Hashing;
using System.Text;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The keys of texts that repeat endlessly (rules, entries, versions; predicates), made on first use and remembered.</summary>
internal sealed class WordTable : IDisposable
{
    // A full memory is emptied: what is asked for again is read again.
    private const int Most = 50_000;

    private const int Slots = 1 << 14;

    private readonly Dictionary<string, long> keys = new(StringComparer.Ordinal);

    // The same come again and again, of dictionaries and rules: the last of each slot is known without making a string.
    private readonly (byte[]? Text, long Key)[] lately = new (byte[]?, long)[Slots];
    private readonly RawCommand find;
    private readonly RawCommand add;

    /// <summary>Over a table with the columns <c>key</c> and <c>text</c>.</summary>
    public WordTable(SqliteConnection connection, string table)
    {
        find = new(connection, $"SELECT key FROM {table} WHERE text = ?1");
        add = new(connection, $"INSERT INTO {table} (text) VALUES (?1) RETURNING key");
    }

    /// <summary>Key of a text in UTF-8, from 1 on.</summary>
    public long Key(ReadOnlySpan<byte> text)
    {
        ref var last = ref lately[XxHash3.HashToUInt64(text) % Slots];
        if (last.Text is null || !text.SequenceEqual(last.Text))
        {
            last = (text.ToArray(), Key(Encoding.UTF8.GetString(text)));
        }

        return last.Key;
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
}
