using HealthGraph.Stores.Sqlite.Packing;
using HealthGraph.Stores.Sqlite.Reading;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>What all articles' statements come to, node by node, in sums of hashes that do not depend on the order; memory grows with the nodes.</summary>
internal sealed class StatementSums
{
    private readonly Dictionary<long, NodeSum> sums = [];
    private readonly int mentions;
    private readonly int name;

    /// <summary>Reads all articles.</summary>
    public StatementSums(SqliteConnection connection)
    {
        using var view = new GraphView(connection);
        mentions = view.Predicates.FirstOrDefault(p => p.Value is "MENTIONS").Key;
        name = view.Predicates.FirstOrDefault(p => p.Value is "name").Key;
        using var read = new RawCommand(connection, "SELECT key, id, text, statements FROM article");
        using var rows = read.Rows();
        while (rows.Next())
        {
            try
            {
                var (key, id) = (rows.Number(0), rows.Text(1));
                Add(key, new PackedArticle(id, rows.Text(2), "", PackedStatements.Read(rows.Bytes(3).ToArray(), key, id)));
            }
            catch (InvalidDataException)
            {
                Spoiled++;
            }
        }
    }

    /// <summary>How many articles could not be read.</summary>
    public int Spoiled { get; private set; }

    /// <summary>How many nodes were not taken.</summary>
    public int Left => sums.Count;

    /// <summary>Gives the sums of a node, and forgets them.</summary>
    public NodeSum Take(long node) => sums.Remove(node, out var sum) ? sum : default;

    /// <summary>The sum over the postings that are stored of a node.</summary>
    /// <exception cref="InvalidDataException">They cannot be read.</exception>
    public static long OfPostings(SqliteConnection connection, long node) =>
        new PostingMerge(connection, [node]).All().Aggregate(0L, (sum, posting) => unchecked(sum + Hash(posting)));

    /// <summary>The sum over the names that are stored of a node.</summary>
    /// <exception cref="InvalidDataException">They cannot be read.</exception>
    public static long OfNames(ReadOnlySpan<byte> names)
    {
        var sum = 0L;
        foreach (var known in NameList.Read(names))
        {
            sum = unchecked(sum + (known.Articles * Hash(known.Text, false)) + (known.Stated * Hash(known.Text, true)));
        }

        return sum;
    }

    private void Add(long key, PackedArticle article)
    {
        var packed = article.Statements;
        var (outward, inward) = (new ulong[packed.Nodes.Length], new ulong[packed.Nodes.Length]);
        var names = new HashSet<(long Node, string Text, bool IsStated)>();
        foreach (var statement in packed)
        {
            outward[statement.Subject] |= Posting.Bit(statement.Predicate);
            if (statement.Object >= 0)
            {
                inward[statement.Object] |= Posting.Bit(statement.Predicate);
            }

            if ((statement.Predicate == mentions || statement.Predicate == name) && packed.Value(statement, article.Text) is { Length: > 0 } value)
            {
                var node = packed.Nodes[statement.Object < 0 ? statement.Subject : statement.Object];
                names.Add((node, value, false));
                _ = statement.Object < 0 && names.Add((node, value, true));
            }
        }

        for (var i = 0; i < outward.Length; i++)
        {
            if (packed.OwnId(i) is not null || packed.Nodes[i] == key)
            {
                continue;
            }

            Add(packed.Nodes[i], Hash(new Posting(Posting.OrderOf(article.Id), key, outward[i], inward[i])), 0);
        }

        foreach (var (node, text, isStated) in names.Where(n => !OwnNode.IsKey(n.Node) && n.Node != key))
        {
            Add(node, 0, Hash(text, isStated));
        }
    }

    private void Add(long node, long posting, long text)
    {
        var sum = sums.GetValueOrDefault(node);
        sums[node] = unchecked(new NodeSum(sum.Postings + posting, sum.Names + text));
    }

    private static long Hash(string text, bool isStated) => text.Length == 0 ? 0 : NodeHash.Of(isStated ? text + "=" : text);

    private static long Hash(Posting posting) => NodeHash.Of(posting.ToString());
}
