using System.Collections;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The statements of a record, packed as far as that can be done without the database; read as a list, each is made anew.</summary>
/// <param name="article">The article.</param>
/// <param name="nodes">The nodes that they name.</param>
/// <param name="predicates">The predicates, with how many statements have each.</param>
/// <param name="terms">Rules and entries.</param>
/// <param name="rest">Words and bodies, see <see cref="PackedStatements"/>.</param>
/// <remarks>An article waits for its batch as a tenth of the memory, and as few objects: what lives on is what a garbage collection costs.</remarks>
internal sealed class PackedRecord(ArticleNode article, SaidNode[] nodes, (string Text, int Count)[] predicates, string[] terms, byte[] rest) : IReadOnlyList<Statement>
{
    /// <summary>The nodes, by place.</summary>
    public IReadOnlyList<SaidNode> Nodes => nodes;

    /// <summary>The predicates, by place, with how many statements have each.</summary>
    public IReadOnlyList<(string Text, int Count)> Predicates => predicates;

    /// <summary>The rules and entries, by place.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <summary>Words and bodies.</summary>
    public ReadOnlySpan<byte> Rest => rest;

    /// <summary>What the article calls the node at a place, see <see cref="SaidNode.Names"/>.</summary>
    public (string Text, bool IsStated)[] NamesOf(int place)
    {
        var id = nodes[place].Id;
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
        var packed = new PackedStatements(Places(nodes.Length, 0), new string?[nodes.Length], Places(predicates.Length, 0), Places(terms.Length, 1), rest, 0);
        using var made = new StatementList(article.Id, article.DictionaryVersion, Count);
        foreach (var s in packed)
        {
            made.Add(nodes[s.Subject].Id, predicates[s.Predicate].Text, s.Object < 0 ? null : nodes[s.Object].Id, packed.Value(s, article.Text), s,
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
