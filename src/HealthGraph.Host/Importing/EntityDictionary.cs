using System.Text;
using HealthGraph.Dictionaries;
using HealthGraph.Graph;
using HealthGraph.Importing;

namespace HealthGraph.Host.Importing;

/// <summary>A user's folder of dictionaries that entities are written into: rows of a file that stand there are changed in place, new ones go to <c>bodies/imported.tsv</c> and its like.</summary>
/// <remarks>An entry of the program's own dictionaries is taken over whole before it is changed: in a folder laid over them, a row takes the place of theirs.</remarks>
internal sealed class EntityDictionary
{
    private readonly string folder;
    private readonly Dictionary<string, EntityFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<(EntityType, string), EntityFile> places = [];
    private readonly ILookup<(EntityType, string), LexiconName> own;

    /// <summary>Opens a folder, which may not exist yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="lexicon">What the dictionaries in force know.</param>
    public EntityDictionary(string folder, Lexicon lexicon)
    {
        this.folder = folder;
        own = lexicon.AllNames().ToLookup(n => (n.Entry.Type, n.Entry.Name));
        var bodies = Path.Combine(folder, "bodies");
        foreach (var path in Directory.Exists(bodies) ? Directory.EnumerateFiles(bodies, "*.tsv").Order(StringComparer.Ordinal).ToArray() : [])
        {
            Load(EntityType.Organization, path);
        }

        Load(EntityType.Policy, Path.Combine(folder, "policies.tsv"));
        Load(EntityType.Topic, Path.Combine(folder, "topics.tsv"));
    }

    /// <summary>Adds an entry, or what it says beyond the one that is there.</summary>
    public WriteOutcome Add(EntityEntry entry)
    {
        var key = (entry.Type, entry.Name);
        var known = places.TryGetValue(key, out var file) ? file.Find(entry.Name) : Own(key);
        var merged = known is null ? entry : Merge(known, entry);
        if (known is not null && EntityFile.SaysTheSame(known, merged))
        {
            return WriteOutcome.Unchanged;
        }

        file ??= places[key] = Default(entry.Type);
        file.Put(merged);
        return known is null ? WriteOutcome.Added : WriteOutcome.Changed;
    }

    /// <summary>Writes the files that changed; says which.</summary>
    public IReadOnlyList<string> Save()
    {
        var changed = files.Values.Where(f => f.IsChanged).Select(f => f.Path).Order(StringComparer.Ordinal).ToList();
        foreach (var path in changed)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var part = path + ".part";
            File.WriteAllText(part, files[path].Text(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(part, path, overwrite: true);
        }

        return changed;
    }

    private void Load(EntityType type, string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        var file = files[path] = EntityFile.Read(type, path);
        foreach (var name in file.Names)
        {
            places.TryAdd((type, name), file);
        }
    }

    private EntityFile Default(EntityType type)
    {
        var path = Path.Combine(folder, type switch { EntityType.Organization => Path.Combine("bodies", "imported.tsv"), EntityType.Policy => "policies.tsv", _ => "topics.tsv" });
        return files.TryGetValue(path, out var file) ? file : files[path] = EntityFile.New(type, path);
    }

    private EntityEntry? Own((EntityType Type, string Name) key)
    {
        var names = own[key].ToList();
        if (names.Count == 0)
        {
            return null;
        }

        var entry = names[0].Entry;
        var aliases = names.Where(n => !string.Equals(n.Alias.Text, entry.Name, StringComparison.Ordinal)).Select(n => EntityFile.Write(n.Alias));
        return new EntityEntry(entry.Type, entry.Name, entry.Kind, entry.Region, entry.Parent, [.. aliases], entry.From?.ToString() ?? "", entry.To?.ToString() ?? "",
            entry.Successor, entry.Issuers, entry.Number);
    }

    private static EntityEntry Merge(EntityEntry known, EntityEntry row)
    {
        static string Say(string old, string now) => now.Length > 0 ? now : old;
        var names = known.Aliases.Select(Bare).ToHashSet(StringComparer.Ordinal);
        return known with
        {
            Kind = Say(known.Kind, row.Kind),
            Region = Say(known.Region, row.Region),
            Parent = Say(known.Parent, row.Parent),
            Aliases = [.. known.Aliases, .. row.Aliases.Where(a => !names.Contains(Bare(a)))],
            From = Say(known.From, row.From),
            To = Say(known.To, row.To),
            Successor = Say(known.Successor, row.Successor),
            Issuers = row.Issuers.Count > 0 ? row.Issuers : known.Issuers,
            Number = Say(known.Number, row.Number),
        };
    }

    private static string Bare(string alias) => Alias.TryParse(alias) is { } read ? read.Text : alias;
}
