using System.Text;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Counts by node: how many articles speak of it, and by which names; a node or name that falls to none is deleted.</summary>
/// <remarks>What is added is summed up in memory and written by <see cref="Flush"/>, once a node and name, before the transaction ends.</remarks>
internal sealed class NodeTally : IDisposable
{
    private readonly Dictionary<long, int> nodes = [];
    private readonly Dictionary<(long Node, string Name), int> names = [];
    private readonly Dictionary<long, string> captions = [];
    private readonly NodeRemoval removal;
    private readonly RawCommand count;
    private readonly RawCommand addName;
    private readonly RawCommand indexName;
    private readonly RawCommand setCaption;
    private readonly RawCommand setTitle;
    private readonly StringBuilder spaced = new();

    public NodeTally(SqliteConnection connection, KeyTable keys)
    {
        removal = new NodeRemoval(connection, keys);
        count = new(connection, "UPDATE node SET articles = articles + ?2 WHERE key = ?1");
        addName = new(connection, """
            INSERT INTO surface (node_key, text, articles) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET articles = articles + ?3 RETURNING CASE articles WHEN ?3 THEN key END
            """);
        indexName = new(connection, "INSERT INTO surface_search (rowid, text) VALUES (?1, ?2)");
        setCaption = new(connection, "UPDATE node SET name = ?2 WHERE key = ?1 AND (name IS NULL OR name > ?2)");
        setTitle = new(connection, "UPDATE node SET name = ?2 WHERE key = ?1");
    }

    /// <summary>One more article speaks of these nodes, by these names.</summary>
    public void Add(IEnumerable<long> spokenOf, IEnumerable<(long Node, string Name)> by)
    {
        foreach (var node in spokenOf)
        {
            nodes[node] = nodes.GetValueOrDefault(node) + 1;
        }

        foreach (var name in by)
        {
            names[name] = names.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>Gives a node its caption: of several names stated for it the ordinally least, whatever the order of writing.</summary>
    public void Caption(long node, string name)
    {
        if (!captions.TryGetValue(node, out var least) || string.CompareOrdinal(name, least) < 0)
        {
            captions[node] = name;
        }
    }

    /// <summary>An article is captioned by its title.</summary>
    public void CaptionArticle(long node, string title) => setTitle.Set(1, node).Set(2, title).Run();

    /// <summary>One article less speaks of these nodes, by these names.</summary>
    public void Remove(IEnumerable<long> spokenOf, IReadOnlyList<(long Node, string Name)> by)
    {
        Flush();
        removal.Remove(spokenOf, by);
    }

    /// <summary>Writes what was added since the last time.</summary>
    public void Flush()
    {
        foreach (var (node, more) in nodes)
        {
            count.Set(1, node).Set(2, (long)more).Run();
        }

        foreach (var (node, name) in captions)
        {
            setCaption.Set(1, node).Set(2, name).Run();
        }

        foreach (var ((node, name), more) in names)
        {
            if (addName.Set(1, node).Set(2, name).Set(3, (long)more).Number() is { } added)
            {
                indexName.Set(1, added).Set(2, Spaced(spaced, name)).Run();
            }
        }

        Forget();
    }

    /// <summary>The transaction was rolled back: what was added in it is void.</summary>
    public void Forget()
    {
        nodes.Clear();
        captions.Clear();
        names.Clear();
    }

    /// <summary>The form that is indexed: a space after each character makes each one a token.</summary>
    public static string Spaced(string name) => Spaced(new StringBuilder(name.Length * 2), name);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in (IDisposable[])[removal, count, addName, indexName, setCaption, setTitle])
        {
            part.Dispose();
        }
    }

    private static string Spaced(StringBuilder text, string name)
    {
        text.Clear();
        for (var i = 0; i < name.Length; i++)
        {
            text.Append(name[i]);
            if (!char.IsHighSurrogate(name[i]))
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }
}
