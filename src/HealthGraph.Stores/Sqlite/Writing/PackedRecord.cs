using System.Collections;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The statements of a record, packed as far as that can be done without the database; read as a list, each is made anew.</summary>
/// <param name="article">The article.</param>
/// <param name="nodes">The nodes that they name, see <see cref="SaidNodes"/>.</param>
/// <param name="texts">Their ids and names.</param>
/// <param name="predicates">The predicates, with how many statements have each.</param>
/// <param name="terms">Rules and entries.</param>
/// <param name="rest">Words and bodies, see <see cref="PackedStatements"/>.</param>
/// <remarks>An article waits for its batch as a tenth of the memory, and as few objects: what lives on is what a garbage collection costs.</remarks>
internal sealed class PackedRecord(ArticleNode article, byte[] nodes, string texts, (string Text, int Count)[] predicates, string[] terms, byte[] rest)
    : IReadOnlyList<Statement>
{
    /// <summary>How many nodes there are.</summary>
    public int NodeCount { get; init; }

    /// <summary>The nodes, by place, to be walked once.</summary>
    public SaidNodes Said => new(nodes, texts);

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

    /// <summary>The predicates, by place, with how many statements have each.</summary>
    public IReadOnlyList<(string Text, int Count)> Predicates => predicates;

    /// <summary>The rules and entries, by place.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <summary>Words and bodies.</summary>
    public ReadOnlySpan<byte> Rest => rest;

    /// <summary>What the article calls the node at a place, see <see cref="SaidNode.Names"/>.</summary>
    public (string Text, bool IsStated)[] NamesOf(int place)
    {
        var id = Nodes[place].Id;
        var stated = this.Where(s => s.Object is null && s.Predicate is "name" && s.Subject == id).Select(s => s.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var called = this.Where(s => s.Object == id && s.Predicate is "MENTIONS").Select(s => s.Value).OfType<string>();
        return [.. stated.Union(called, StringComparer.Ordinal).Select(n => (n, stated.Contains(n)))];
    }

    /// <inheritdoc/>
    public int Count { get; } = predicates.Sum(p => p.Count);

    /// <inheritdoc/>
    /// <remarks>Walks from the first.</remarks>
    public Statement this[int index] => this.ElementAt(index);

    /// <inheritdoc/>
    public IEnumerator<Statement> GetEnumerator()
    {
        // The keys are the places themselves; that of a term counts from one.
        var said = Nodes;
        var packed = new PackedStatements(Places(said.Count, 0), new string?[said.Count], Places(predicates.Length, 0), Places(terms.Length, 1), rest, 0);
        using var made = new StatementList(article.Id, article.DictionaryVersion, Count);
        foreach (var s in packed)
        {
            made.Add(said[s.Subject].Id, predicates[s.Predicate].Text, s.Object < 0 ? null : said[s.Object].Id, packed.Value(s, article.Text), s,
                terms[(int)s.Rule - 1], s.Entry == 0 ? null : terms[(int)s.Entry - 1]);
        }

        return made.ById().GetEnumerator();
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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
