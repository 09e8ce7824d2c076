using System.Collections;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The statements of a record, packed as far as that can be done without the database; read as a list, each is made anew.</summary>
/// <param name="article">The article.</param>
/// <param name="nodes">The nodes that they name.</param>
/// <param name="predicates">The predicates, with how many statements have each.</param>
/// <param name="terms">Rules and entries.</param>
/// <param name="rest">Words, ids and bodies, see <see cref="PackedStatements"/>.</param>
/// <remarks>An article waits for its batch as a tenth of the memory, and as few objects: what lives on is what a garbage collection costs.</remarks>
internal sealed class PackedRecord(ArticleNode article, SaidNode[] nodes, (string Text, int Count)[] predicates, string[] terms, byte[] rest) : IReadOnlyList<Statement>
{
    /// <summary>The nodes, by place.</summary>
    public IReadOnlyList<SaidNode> Nodes => nodes;

    /// <summary>The predicates, by place, with how many statements have each.</summary>
    public IReadOnlyList<(string Text, int Count)> Predicates => predicates;

    /// <summary>The rules and entries, by place.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <summary>Words, ids and bodies.</summary>
    public ReadOnlySpan<byte> Rest => rest;

    /// <inheritdoc/>
    public int Count { get; } = predicates.Sum(p => p.Count);

    /// <inheritdoc/>
    /// <remarks>Walks from the first.</remarks>
    public Statement this[int index] => this.ElementAt(index);

    /// <inheritdoc/>
    public IEnumerator<Statement> GetEnumerator()
    {
        // The keys are the places themselves; that of a term counts from one.
        var packed = new PackedStatements(Places(nodes.Length, 0), Places(predicates.Length, 0), Places(terms.Length, 1), rest, 0);
        var statements = new List<Statement>(Count);
        foreach (var statement in packed)
        {
            statements.Add(new Statement(
                packed.Id(statement.Index), article.Id, nodes[statement.Subject].Id, predicates[statement.Predicate].Text,
                statement.Object < 0 ? null : nodes[statement.Object].Id, packed.Value(statement, article.Text), statement.Span,
                terms[(int)statement.Rule - 1], statement.Entry == 0 ? null : terms[(int)statement.Entry - 1], statement.Confidence, article.DictionaryVersion));
        }

        return statements.GetEnumerator();
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
