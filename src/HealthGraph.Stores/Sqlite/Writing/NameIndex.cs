using System.Text;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Keeps the names of nodes so that they can be searched for.</summary>
internal sealed class NameIndex : IDisposable
{
    /// <summary>How many places a node has for names; those beyond cannot be searched for.</summary>
    public const int Places = 1 << 16;

    private readonly RawCommand add;
    private readonly RawCommand remove;
    private readonly StringBuilder spaced = new();

    public NameIndex(SqliteConnection connection)
    {
        add = new(connection, "INSERT INTO name_search (rowid, text) VALUES (?1, ?2)");
        remove = new(connection, "INSERT INTO name_search (name_search, rowid, text) VALUES ('delete', ?1, ?2)");
    }

    /// <summary>Indexes the names that a node has got, and forgets those that it has lost: their places are free then.</summary>
    public void Update(NodeState node)
    {
        for (var place = 0; place < node.Names.Count; place++)
        {
            var name = node.Names[place];
            if (name.IsIndexed == name.Articles > 0)
            {
                continue;
            }

            if (place < Places)
            {
                (name.IsIndexed ? remove : add).Set(1, (node.Key * Places) + place).Set(2, Spaced(name.Text)).Run();
            }

            name.IsIndexed = !name.IsIndexed;
        }

        foreach (var name in node.Names)
        {
            name.Text = name.Articles > 0 ? name.Text : "";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        add.Dispose();
        remove.Dispose();
    }

    /// <summary>The form that is indexed: a space after each character makes each one a token.</summary>
    private string Spaced(string name)
    {
        spaced.Clear();
        for (var i = 0; i < name.Length; i++)
        {
            spaced.Append(name[i]);
            if (!char.IsHighSurrogate(name[i]))
            {
                spaced.Append(' ');
            }
        }

        return spaced.ToString();
    }
}
