using HealthGraph.Text;

namespace HealthGraph.Dictionaries;

/// <summary>Every named body, policy and topic of the dictionaries, found by any of its names. Immutable, safe for many threads.</summary>
public sealed class Lexicon
{
    private readonly DoubleArrayTrie trie;
    private readonly LexiconName[][] bearers;
    private readonly Dictionary<(EntityType, string), LexiconEntry> byName;

    internal Lexicon(DoubleArrayTrie trie, LexiconName[][] bearers, LexiconEntry[] entries)
    {
        (this.trie, this.bearers, Entries) = (trie, bearers, entries);
        byName = entries.ToDictionary(e => (e.Type, e.Name));
    }

    /// <summary>Every name; the value of a match goes to <see cref="Names"/>.</summary>
    public DoubleArrayTrie Words => trie;

    /// <summary>All entries, in the order of the files.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>Who bears the name of a match; at least one.</summary>
    public IReadOnlyList<LexiconName> Names(int value) => bearers[value];

    /// <summary>Who bears <paramref name="name"/>; empty where nobody does.</summary>
    public IReadOnlyList<LexiconName> Lookup(ReadOnlySpan<char> name)
    {
        var value = trie.Find(name);
        return value < 0 ? [] : bearers[value];
    }

    /// <summary>The entry with this canonical name, or null.</summary>
    public LexiconEntry? Find(EntityType type, string name) => byName.GetValueOrDefault((type, name));

    /// <summary>Every name with its bearer, by name.</summary>
    public IEnumerable<LexiconName> AllNames() => bearers.SelectMany(b => b);

    /// <summary>The bearers of each name, by name.</summary>
    internal IEnumerable<IReadOnlyList<LexiconName>> AllBearers() => bearers;

    internal void Write(BinaryWriter writer) => LexiconFile.Write(writer, trie, bearers, Entries);
}
