using System.Text;
using HealthGraph.Dictionaries;
using HealthGraph.Importing;

namespace HealthGraph.Host.Importing;

/// <summary>One dictionary file with its comments and the order of its rows kept.</summary>
internal sealed class EntityFile
{
    private static readonly string[] BodyColumns = ["name", "kind", "region", "parent", "aliases", "from", "to", "successor"];
    private static readonly string[] PolicyColumns = ["title", "kind", "issuers", "number", "issuedOn", "aliases"];
    private static readonly string[] TopicColumns = ["name", "broader", "aliases"];

    private readonly EntityType type;
    private readonly List<string> lines;
    private readonly Dictionary<string, (int Line, EntityEntry Entry)> entries = new(StringComparer.Ordinal);

    private EntityFile(EntityType type, string path, List<string> lines) => (this.type, Path, this.lines) = (type, path, lines);

    /// <summary>Path of the file.</summary>
    public string Path { get; }

    /// <summary>Whether <see cref="Text"/> is not what the disk holds.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The names of its entries.</summary>
    public IEnumerable<string> Names => entries.Keys;

    /// <summary>Reads a file.</summary>
    public static EntityFile Read(EntityType type, string path)
    {
        var file = new EntityFile(type, path, [.. File.ReadAllLines(path, Encoding.UTF8)]);
        foreach (var row in DictionaryTable.Read(path, [Columns(type)[0]], []).Rows)
        {
            var aliases = row.List("aliases");
            var entry = new EntityEntry(type, row[Columns(type)[0]], row["kind"], row["region"], type == EntityType.Topic ? row["broader"] : row["parent"], aliases,
                type == EntityType.Policy ? row["issuedOn"] : row["from"], row["to"], row["successor"], row.List("issuers"), row["number"]);
            file.entries.TryAdd(entry.Name, (row.Line - 1, entry));
        }

        return file;
    }

    /// <summary>A file that does not exist yet.</summary>
    public static EntityFile New(EntityType type, string path) => new(type, path,
    [
        "# Entries that were imported from tables.", "# columns: " + string.Join('\t', Columns(type)), "# source: imported tables", "# licence: that of the tables",
    ]);

    /// <summary>The entry of a name, or null.</summary>
    public EntityEntry? Find(string name) => entries.TryGetValue(name, out var known) ? known.Entry : null;

    /// <summary>Puts an entry in the place of the one of its name, or at the end.</summary>
    public void Put(EntityEntry entry)
    {
        IsChanged = true;
        if (entries.TryGetValue(entry.Name, out var known))
        {
            lines[known.Line] = Row(entry);
        }
        else
        {
            lines.Add(Row(entry));
        }

        entries[entry.Name] = (known.Entry is null ? lines.Count - 1 : known.Line, entry);
    }

    /// <summary>All lines.</summary>
    public string Text() => string.Join('\n', lines) + "\n";

    /// <summary>Whether two entries make the same row.</summary>
    public static bool SaysTheSame(EntityEntry a, EntityEntry b) => string.Equals(Row(a), Row(b), StringComparison.Ordinal);

    /// <summary>An alias with its marks.</summary>
    public static string Write(Alias alias) =>
        alias.Text + (alias.Ambiguous ? "?" : "") + (alias.From is null && alias.To is null ? "" : $"@{alias.From}-{alias.To}");

    private static string Row(EntityEntry entry) => string.Join('\t', Columns(entry.Type).Select(c => c switch
    {
        "name" or "title" => entry.Name,
        "kind" => entry.Kind,
        "region" => entry.Region,
        "parent" or "broader" => entry.Parent,
        "aliases" => string.Join('|', entry.Aliases),
        "from" or "issuedOn" => entry.From,
        "to" => entry.To,
        "successor" => entry.Successor,
        "issuers" => string.Join('|', entry.Issuers),
        _ => entry.Number,
    })).TrimEnd('\t');

    private static string[] Columns(EntityType type) => type switch { EntityType.Policy => PolicyColumns, EntityType.Topic => TopicColumns, _ => BodyColumns };
}
