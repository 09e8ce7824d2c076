using System.Buffers.Binary;
using System.Text;

namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>
/// The statements of one article in one row. Bytes: version 1; number of nodes, their keys; number of words, each a text; number of
/// statements, their ids of 16 bytes in ascending order; then each statement's subject, predicate, object + 1, value, start and length of the
/// span, rule, entry, confidence.
/// </summary>
/// <remarks>Reading is a walk; nothing is made but the arrays of the head. A confidence is its ten-thousandths + 1, or 0 and eight bytes.</remarks>
internal sealed class PackedStatements
{
    /// <summary>The first byte.</summary>
    public const byte Version = 1;

    /// <summary>Confidences have at most four decimals; one that has more is kept in full.</summary>
    public const double ConfidenceParts = 10_000;

    private const int IdBytes = 16;

    private readonly byte[] bytes;
    private readonly long[] nodes;
    private readonly int words;
    private readonly int ids;
    private readonly int body;
    private string[]? spelled;

    /// <summary>Reads the head.</summary>
    /// <param name="bytes">What <see cref="Writing.StatementPacker"/> made; kept.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, or of a later version.</exception>
    public PackedStatements(byte[] bytes)
    {
        this.bytes = bytes;
        var reader = new ByteReader(bytes);
        if (reader.Byte() != Version)
        {
            throw new InvalidDataException("The statements of an article are packed in a way that this program does not know.");
        }

        nodes = new long[Math.Min(reader.Count(), bytes.Length)];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = (long)reader.Number();
        }

        words = reader.Position;
        for (var left = reader.Count(); left > 0; left--)
        {
            reader.Bytes(reader.Count());
        }

        Count = reader.Count();
        ids = reader.Position;
        reader.Bytes(checked(Count * IdBytes));
        body = reader.Position;
    }

    /// <summary>Keys of the nodes that the statements name.</summary>
    public ReadOnlySpan<long> Nodes => nodes;

    /// <summary>How many statements there are.</summary>
    public int Count { get; }

    /// <summary>All of them, by id.</summary>
    public Walk GetEnumerator() => new(this);

    /// <summary>The id of a statement: 32 hexadecimal digits.</summary>
    public string Id(int index) => Convert.ToHexStringLower(bytes.AsSpan(ids + (index * IdBytes), IdBytes));

    /// <summary>The value of a statement, or null.</summary>
    /// <param name="statement">One of these.</param>
    /// <param name="text">Text of the article.</param>
    /// <exception cref="InvalidDataException">There is no such word: the bytes are damaged.</exception>
    public string? Value(in PackedStatement statement, string text)
    {
        if (statement.Value == PackedStatement.NoValue)
        {
            return null;
        }

        if (statement.Value >= PackedStatement.FirstWord)
        {
            spelled ??= Spell();
            var word = statement.Value - PackedStatement.FirstWord;
            return word < spelled.Length ? spelled[word] : throw new InvalidDataException("A packed statement has a word that is not there.");
        }

        // A span that leaves the text is damage that a check finds; what of it lies inside can still be read.
        return text[Math.Min(statement.Span.Start, text.Length)..Math.Min(statement.Span.End, text.Length)];
    }

    private string[] Spell()
    {
        var reader = new ByteReader(bytes.AsSpan(words));
        var all = new string[Math.Min(reader.Count(), bytes.Length)];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = Encoding.UTF8.GetString(reader.Bytes(reader.Count()));
        }

        return all;
    }

    /// <summary>Goes through the statements.</summary>
    internal ref struct Walk
    {
        private readonly PackedStatements packed;
        private ByteReader reader;
        private int next;

        /// <summary>Stands before the first.</summary>
        public Walk(PackedStatements packed)
        {
            this.packed = packed;
            reader = new ByteReader(packed.bytes.AsSpan(packed.body));
        }

        /// <summary>The statement at hand.</summary>
        public PackedStatement Current { get; private set; }

        /// <summary>Goes to the next; false where there is none.</summary>
        /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
        public bool MoveNext()
        {
            if (next >= packed.Count)
            {
                return false;
            }

            var (subject, predicate, target, value) = (Node(reader.Count()), reader.Count(), reader.Count() - 1, reader.Count());
            var (start, length) = (reader.Count(), reader.Count());
            Current = new PackedStatement(next++, subject, predicate, target < 0 ? -1 : Node(target), value, new TextSpan(start, start + length),
                (long)reader.Number(), (long)reader.Number(), Confidence());
            return true;
        }

        private double Confidence() => reader.Number() is > 0 and var parts
            ? (parts - 1) / ConfidenceParts
            : BinaryPrimitives.ReadDoubleBigEndian(reader.Bytes(sizeof(double)));

        private readonly int Node(int place) => place < packed.nodes.Length ? place : throw new InvalidDataException("A packed statement names no node.");
    }
}
