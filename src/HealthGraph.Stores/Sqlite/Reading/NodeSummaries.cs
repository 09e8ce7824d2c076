using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Canonical nodes as lists show them.</summary>
internal sealed class NodeSummaries : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly RawCommand node;
    private readonly RawCommand members;
    private readonly RawCommand correction;
    private readonly OwnNodes own;

    public NodeSummaries(SqliteConnection connection)
    {
        this.connection = connection;
        node = new(connection, "SELECT id, articles, names FROM node WHERE key = ?1");
        members = new(connection, "SELECT node_key FROM merged WHERE canonical_key = ?1");
        own = new OwnNodes(connection);
        correction = new(connection, "SELECT value FROM correction WHERE node_id = ?1 AND property = 'name'");
    }

    /// <summary>What a node is ranked by.</summary>
    public (long Key, string Id, int Articles) Rank(long key)
    {
        var (id, _, articles) = Read(key);
        return (key, id, Articles(key, Members(key).Keys, articles));
    }

    /// <summary>The node of a key: with the name that a person gave it, else its own, else the least of those that stand for it, else its id.</summary>
    public NodeSummary Of(long key)
    {
        var (id, names, articles) = Read(key);
        var (members, theirs) = Members(key);
        var name = correction.Set(1, id).TextOrNull() ?? NameList.Caption(names) ?? theirs ?? id;
        return new NodeSummary(id, GraphSchema.KindOf(id), name, Articles(key, members, articles));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        node.Dispose();
        members.Dispose();
        correction.Dispose();
        own.Dispose();
    }

    private (string Id, List<KnownName> Names, int Articles) Read(long key)
    {
        using var row = node.Set(1, key).Rows();
        return row.Next()
            ? (row.Text(0), NameList.Read(row.Bytes(2)), (int)row.Number(1))
            : own.Read(key);
    }

    private (List<long> Keys, string? Name) Members(long key)
    {
        var keys = new List<long>();
        string? least = null;
        using var rows = members.Set(1, key).Rows();
        while (rows.Next())
        {
            keys.Add(rows.Number(0));
            var name = NameList.Caption(Read(rows.Number(0)).Names);
            least = least is null || (name is not null && string.CompareOrdinal(name, least) < 0) ? name : least;
        }

        return (keys, least);
    }

    /// <summary>An article that speaks of two members counts once.</summary>
    private int Articles(long key, List<long> members, int own) =>
        members.Count == 0 ? own : new PostingMerge(connection, [key, .. members]).Walk(ulong.MaxValue, 0).Sum(a => a.Articles.Count);
}
