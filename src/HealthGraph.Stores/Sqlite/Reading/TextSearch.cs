using System.Text;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Finds articles by phrases of their text, newest first. Of a day the articles are sorted by id before their texts are looked at, which ends when the page is full.</summary>
internal sealed class TextSearch : IDisposable
{
    private readonly string[] phrases;
    private readonly RawCommand article;
    private readonly RawCommand head;
    private readonly SqliteConnection connection;
    private readonly TextsFilled filled;

    private TextSearch(SqliteConnection connection, string[] phrases)
    {
        (this.connection, this.phrases) = (connection, phrases);
        article = new(connection, "SELECT id, published_on, text FROM article WHERE key = ?1");
        head = new(connection, "SELECT id, made, batch FROM article WHERE key = ?1");
        filled = TextsFilled.Read(connection);
    }

    /// <summary>One page.</summary>
    public static IReadOnlyList<TextMatch> Of(SqliteConnection connection, string words, int limit, string? after)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        using var search = new TextSearch(connection, words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return search.Page(limit, after);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        article.Dispose();
        head.Dispose();
    }

    private List<TextMatch> Page(int limit, string? after)
    {
        var start = Start(after);
        var pairs = Pairs();
        var late = pairs.Length == 0 ? All() : Unfilled();
        var found = new List<TextMatch>();
        foreach (var (date, day) in Days(pairs, start?.Date ?? long.MaxValue >> TextIndex.KeyBits, late))
        {
            foreach (var (id, key, known) in day.OrderBy(c => c.Id, StringComparer.Ordinal).Where(c => start is null || date < start.Date || string.CompareOrdinal(c.Id, start.Id) > 0))
            {
                if ((known ?? Checked(key, date)) is { } hit)
                {
                    found.Add(hit.Match(phrases[0]));
                }

                if (found.Count == limit)
                {
                    return found;
                }
            }
        }

        return found;
    }

    /// <summary>What may be hits day by day, newest first: articles of the index, yet to be looked at, and hits that it does not know yet.</summary>
    private IEnumerable<(long Date, List<(string Id, long Key, TextHit? Known)> Articles)> Days(string pairs, long from, IReadOnlyList<TextHit> late)
    {
        var rest = new Queue<IGrouping<long, TextHit>>(late.Where(h => h.Date <= from).GroupBy(h => h.Date).OrderByDescending(g => g.Key));
        foreach (var (date, keys) in Indexed(pairs, from))
        {
            while (rest.TryPeek(out var newer) && newer.Key > date)
            {
                yield return (newer.Key, Known(rest.Dequeue()));
            }

            List<(string, long, TextHit?)> day = rest.TryPeek(out var same) && same.Key == date ? Known(rest.Dequeue()) : [];
            foreach (var key in keys)
            {
                if (Id(key) is { } id)
                {
                    day.Add((id, key, null));
                }
            }

            yield return (date, day);
        }

        while (rest.TryDequeue(out var older))
        {
            yield return (older.Key, Known(older));
        }
    }

    private static List<(string Id, long Key, TextHit? Known)> Known(IEnumerable<TextHit> hits) => [.. hits.Select(h => (h.Id, 0L, (TextHit?)h))];

    /// <summary>Keys of the articles that the index has for all pairs, day by day, newest first.</summary>
    private IEnumerable<(long Date, List<long> Keys)> Indexed(string pairs, long from)
    {
        if (pairs.Length == 0)
        {
            yield break;
        }

        using var read = new PreparedCommand(connection, "SELECT rowid FROM text_search WHERE text_search MATCH ?1 AND rowid <= ?2 ORDER BY rowid DESC", 2);
        using var rows = read.Read(pairs, TextIndex.Row(from, uint.MaxValue));
        var (date, keys) = (-1L, new List<long>());
        while (rows.Read())
        {
            var row = rows.GetInt64(0);
            if (row >> TextIndex.KeyBits != date && keys.Count > 0)
            {
                yield return (date, keys);
                keys = [];
            }

            date = row >> TextIndex.KeyBits;
            keys.Add(row & uint.MaxValue);
        }

        if (keys.Count > 0)
        {
            yield return (date, keys);
        }
    }

    /// <summary>The id of an article of the index; null where it is gone, or was written anew since and is not in it yet.</summary>
    private string? Id(long key)
    {
        using var row = head.Set(1, key).Rows();
        return row.Next() && filled.Has(key, row.Number(1), row.Number(2)) ? row.Text(0) : null;
    }

    /// <summary>An article of the index, where its text is still the one that was indexed, or another that also has the phrases.</summary>
    private TextHit? Checked(long key, long date)
    {
        using var row = article.Set(1, key).Rows();
        return row.Next() && Hit(row.Text(0), row.TextOrNull(1), row.Text(2)) is { } hit && hit.Date == date ? hit : null;
    }

    private TextHit? Hit(string id, string? date, string text) =>
        Array.TrueForAll(phrases, p => text.Contains(p, StringComparison.OrdinalIgnoreCase)) ? new TextHit(id, PartialDate.TryParse(date), text) : null;

    private TextHit? Start(string? after)
    {
        if (after is null)
        {
            return null;
        }

        if (ArticleQueries.Keys(connection, [after]) is not [var (key, _)])
        {
            return null;
        }

        using var row = article.Set(1, key).Rows();
        return row.Next() ? new TextHit(row.Text(0), PartialDate.TryParse(row.TextOrNull(1)), "") : null;
    }

    private List<TextHit> All()
    {
        using var read = new RawCommand(connection, "SELECT id, published_on, text FROM article");
        return Hits(read);
    }

    private List<TextHit> Unfilled()
    {
        using var read = new RawCommand(connection, """
            SELECT id, published_on, text FROM article WHERE key > ?1
            UNION ALL SELECT id, published_on, text FROM article INDEXED BY article_rewritten WHERE (batch, key) > (?2, ?3) AND batch > made AND key <= ?1
            """);
        return Hits(read.Set(1, filled.Key).Set(2, filled.Batch).Set(3, filled.Again));
    }

    private List<TextHit> Hits(RawCommand read)
    {
        using var rows = read.Rows();
        var found = new List<TextHit>();
        while (rows.Next())
        {
            if (Hit(rows.Text(0), rows.TextOrNull(1), rows.Text(2)) is { } hit)
            {
                found.Add(hit);
            }
        }

        return found;
    }

    private string Pairs()
    {
        var (seen, pairs, query) = (new HashSet<int>(), new StringBuilder(), new StringBuilder());
        foreach (var phrase in phrases)
        {
            TextPairs.Of(phrase, seen, pairs);
            foreach (var pair in pairs.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                query.Append('"').Append(pair).Append("\" ");
            }
        }

        return query.ToString();
    }
}
