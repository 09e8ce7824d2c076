using System.Collections;
using System.Runtime.InteropServices;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The statements of a record, packed as far as that can be done without the database; read as a list, each is made anew.</summary>
/// <param name="article">The article.</param>
/// <param name="chunk">Holds what is packed; released with the record.</param>
/// <param name="layout">Where it stands there.</param>
/// <remarks>An article waits for its batch as a tenth of the memory, and as few objects: what lives on is what a garbage collection costs.</remarks>
internal sealed class PackedRecord(ArticleNode article, PackedChunk chunk, PackedLayout layout)
    : IReadOnlyList<Statement>
{
    private PackedChunk? chunk = chunk;

    /// <summary>How many nodes there are.</summary>
    public int NodeCount { get; init; }

    /// <summary>The nodes, by place, to be walked once.</summary>
    public SaidNodes Said => new(Bytes(layout.Nodes, layout.NodeBytes), MemoryMarshal.Cast<byte, char>(Bytes(layout.Texts, layout.TextBytes)));

    /// <summary>The nodes, by place.</summary>
    public IReadOnlyList<SaidNode> Nodes
    {
        get
        {
            var all = new List<SaidNode>();
            for (var said = Said; said.Next();)
            {
                var (id, names) = (said.Id.ToString(), new List<(string, bool)>());
                while (said.NextName(out var name, out var isStated))
                {
                    names.Add((name.ToString(), isStated));
                }

                all.Add(new SaidNode(id, said.Place, said.Outward, said.Inward, [.. names]));
            }

            return all;
        }
    }

    /// <summary>The predicates, by place, with how many statements have each; then the terms, which are rules and entries: of each kind the number, then each.</summary>
    public ReadOnlySpan<byte> Words => Bytes(layout.Words, layout.WordBytes);

    /// <summary>Words and bodies.</summary>
    public ReadOnlySpan<byte> Rest => Bytes(layout.Rest, layout.RestBytes);

    /// <summary>What the article calls the node at a place, see <see cref="SaidNode.Names"/>.</summary>
    public (string Text, bool IsStated)[] NamesOf(int place)
    {
        var id = Nodes[place].Id;
        var stated = this.Where(s => s.Object is null && s.Predicate is "name" && s.Subject == id).Select(s => s.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var called = this.Where(s => s.Object == id && s.Predicate is "MENTIONS").Select(s => s.Value).OfType<string>();
        return [.. stated.Union(called, StringComparer.Ordinal).Select(n => (n, stated.Contains(n)))];
    }

    /// <summary>The statements are read no more: others may have the memory.</summary>
    public void Release() => Interlocked.Exchange(ref chunk, null)?.Release();

    /// <inheritdoc/>
    public required int Count { get; init; }

    /// <inheritdoc/>
    /// <remarks>Walks from the first.</remarks>
    public Statement this[int index] => this.ElementAt(index);

    /// <inheritdoc/>
    public IEnumerator<Statement> GetEnumerator()
    {
        // The keys are the places themselves; that of a term counts from one.
        var (said, predicates, terms) = (Nodes, new List<string>(), new List<string>());
        var words = new ByteReader(Words);
        for (var left = words.Count(); left > 0; left--)
        {
            words.Count();
            predicates.Add(words.Text());
        }

        for (var left = words.Count(); left > 0; left--)
        {
            terms.Add(words.Text());
        }

        var packed = new PackedStatements(Places(said.Count, 0), new string?[said.Count], Places(predicates.Count, 0), Places(terms.Count, 1), Rest.ToArray(), 0);
        using var made = new StatementList(article.Id, article.DictionaryVersion, Count);
        foreach (var s in packed)
        {
            made.Add(said[s.Subject].Id, predicates[s.Predicate], s.Object < 0 ? null : said[s.Object].Id, packed.Value(s, article.Text), s,
                terms[(int)s.Rule - 1], s.Entry == 0 ? null : terms[(int)s.Entry - 1]);
        }

        return made.ById().GetEnumerator();
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ReadOnlySpan<byte> Bytes(int start, int count) =>
        (chunk ?? throw new InvalidOperationException("The statements were handed back to the store.")).Bytes.AsSpan(start, count);

    private static long[] Places(int count, int first)
    {
        var places = new long[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = first + i;
        }

        return places;
    }
}
